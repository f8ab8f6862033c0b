"""Domain values to JSON and back, checked on the way in."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")

_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Building one takes milliseconds, so each is built once, when first needed."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def to_json(value: object) -> Any:
    """Return a frozen domain value as plain JSON types."""
    return _adapter(type(value)).dump_python(value, mode="json")


def from_json(kind: type[Value], data: Any) -> Value:
    """Return the domain value that ``to_json`` was given."""
    value: Value = _adapter(kind).validate_python(data)
    return value
