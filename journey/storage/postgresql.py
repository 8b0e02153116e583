"""A library in a PostgreSQL database: how it is reached so that nothing waits for ever."""

import logging
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError

from journey.errors import InvalidSettingsError, StorageUnavailableError
from journey.storage.faults import unavailable
from journey.storage.notices import Notices
from journey.storage.schema import check_version, found_on, is_old, make_tables, migrate
from journey.storage.sql import SqlRepository
from journey.storage.tables import SCHEMA_VERSION

_LOG = logging.getLogger("journey.storage")

CONNECT_SECONDS = 3
"""How long the server may take to answer the call."""
STATEMENT_SECONDS = 10
LOCK_SECONDS = 5
"""How long a change waits for another one of the same map."""
IDLE_SECONDS = 10
"""After this long the server ends a transaction in which nothing happens."""
POOL = 10


def open_postgresql(url: str) -> SqlRepository:
    """The repository in the database of a URL, with its tables made where there are none.

    Raises StorageUnavailableError where the server cannot be reached or a newer version of the
    product has written the tables, InvalidSettingsError where the URL is none of PostgreSQL.
    """
    return SqlRepository(postgresql_engine(url), listen=Notices(lambda: _line(url)).listen)


def postgresql_engine(url: str) -> sa.Engine:
    """The engine of the database of a URL, with its tables; raises what `open_postgresql` does."""
    address = _address(url)
    engine = _engine(address)
    where = address.render_as_string(hide_password=True)
    try:
        found = found_on(engine, where)
        check_version(found, where)
        migrate(engine, _copy_of) if is_old(found) else make_tables(engine)
    except DBAPIError as error:
        engine.dispose()
        raise unavailable(error) from error
    except StorageUnavailableError:
        engine.dispose()
        raise
    _LOG.info("library %s opened", where)
    return engine


def _line(url: str) -> "psycopg.Connection[Any]":
    """A connection beside the pool on which a listener waits as long as it likes."""
    address = _address(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(
        address, autocommit=True, connect_timeout=CONNECT_SECONDS, keepalives_idle=STATEMENT_SECONDS
    )


def _address(url: str) -> sa.URL:
    try:
        address = sa.make_url(url)
    except ArgumentError as error:
        raise _no_address() from error
    if address.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise _no_address()
    return address.set(drivername="postgresql+psycopg")


def _no_address() -> InvalidSettingsError:
    return InvalidSettingsError(
        "JOURNEY_DATABASE_URL is no address of a PostgreSQL database",
        "It reads postgresql://user:password@server/database; left out, a file is used",
    )


def _engine(address: sa.URL) -> sa.Engine:
    seconds = {
        "statement_timeout": STATEMENT_SECONDS,
        "lock_timeout": LOCK_SECONDS,
        "idle_in_transaction_session_timeout": IDLE_SECONDS,
    }
    engine = sa.create_engine(
        address,
        pool_pre_ping=True,
        pool_size=POOL,
        max_overflow=POOL,
        pool_timeout=LOCK_SECONDS,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "options": " ".join(f"-c {name}={value * 1000}" for name, value in seconds.items()),
            # A half-closed connection says nothing: without these a client waits for ever.
            "keepalives_idle": STATEMENT_SECONDS,
            "keepalives_interval": CONNECT_SECONDS,
            "keepalives_count": CONNECT_SECONDS,
            "tcp_user_timeout": STATEMENT_SECONDS * 1000,
        },
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: sa.Connection) -> None:
    options: Any = connection.get_execution_options()
    if not options.get("writes", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _copy_of(connection: sa.Connection) -> None:
    """Keep all tables as they are once more, in a schema of their own, before they are migrated."""
    before = f"journey_before_{SCHEMA_VERSION}"
    connection.execute(sa.schema.CreateSchema(before))
    quote = connection.dialect.identifier_preparer.quote
    for table in sa.inspect(connection).get_table_names():
        copied = f"CREATE TABLE {before}.{quote(table)} AS TABLE {quote(table)}"
        connection.exec_driver_sql(copied)
