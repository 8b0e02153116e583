"""The migrations of a library's tables, by Alembic: one module in `versions` a version.

Which version a library has stands in its own table `library`, beside the version of the product
that it needs; so an older product can say which one that is. A fresh library gets today's tables.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory


def steps_after(connection: sa.Connection, version: int) -> Iterator[Callable[[], None]]:
    """What leads from a version to the newest one, step by step, on the connection."""
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    scripts = list(ScriptDirectory(str(Path(__file__).parent)).walk_revisions())
    for script in reversed(scripts):
        if int(script.revision) > version:
            yield partial(_run, context, script.module)


def _run(context: MigrationContext, module: Any) -> None:
    with Operations.context(context):
        module.upgrade()
