"""What every section of config.toml has in common, and the kinds of value that they hold."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    SecretStr,
    model_validator,
)

from monitor.config.addresses import host_and_perhaps_port, web_address
from monitor.config.cron import cron
from monitor.config.references import is_hidden
from monitor.config.values import (
    authority_form,
    css_selector,
    event_pattern,
    from_reference,
    length_of_time,
    not_blank,
    one_line,
    regular_expression,
)

Secret = SecretStr
"""A text that its ``repr`` and ``str`` never show; ``get_secret_value()`` does."""


class Section(BaseModel):
    """A frozen section that knows no key but its own and takes no ``true`` for a number."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    _hidden: frozenset[str] = PrivateAttr(default=frozenset())

    @model_validator(mode="wrap")
    @classmethod
    def _remember_what_is_hidden(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        section = handler(data)
        if isinstance(data, dict):
            section._hidden = frozenset(key for key, value in data.items() if is_hidden(value))
        return section

    def secrets(self) -> Iterator[str]:
        """Yield every value of this section, and of those in it, that may be shown to nobody."""
        for name in type(self).model_fields:
            yield from _secrets_in(getattr(self, name), hidden=name in self._hidden)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Show no value that came by ``env:`` or ``file:``."""
        for name, value in super().__repr_args__():
            yield name, SecretStr("hidden") if name in self._hidden else value


def _secrets_in(value: object, *, hidden: bool = False) -> Iterator[str]:
    if isinstance(value, SecretStr):
        yield value.get_secret_value()
    elif isinstance(value, str) and hidden:
        yield value
    elif isinstance(value, Section):
        yield from value.secrets()
    elif isinstance(value, Mapping | tuple):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _secrets_in(each, hidden=hidden)


def _web_secret(secret: SecretStr) -> SecretStr:
    web_address(secret.get_secret_value())
    return secret


def _no_empty_secret(secret: SecretStr) -> SecretStr:
    not_blank(secret.get_secret_value())
    return secret


Whole = Annotated[int, BeforeValidator(from_reference)]
Real = Annotated[float, BeforeValidator(from_reference), Field(allow_inf_nan=False)]
Flag = Annotated[bool, BeforeValidator(from_reference)]

Line = Annotated[str, AfterValidator(one_line)]
Some = Annotated[str, AfterValidator(not_blank)]
Selector = Annotated[str, AfterValidator(css_selector)]
Pattern = Annotated[str, AfterValidator(regular_expression)]
Cron = Annotated[str, AfterValidator(cron)]
Every = Annotated[timedelta, BeforeValidator(length_of_time)]
AuthorityForm = Annotated[str, AfterValidator(authority_form)]
EventPattern = Annotated[str, AfterValidator(event_pattern)]

WebAddress = Annotated[str, AfterValidator(web_address)]
HostForm = Annotated[str, AfterValidator(host_and_perhaps_port)]
SecretWebAddress = Annotated[SecretStr, AfterValidator(_web_secret)]
SecretText = Annotated[SecretStr, AfterValidator(_no_empty_secret)]
