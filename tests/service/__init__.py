"""The whole service on a fake clock: real sockets, a real database, and all that can go wrong."""
