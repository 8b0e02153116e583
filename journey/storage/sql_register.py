"""A register in a SQL database: accounts, members, links, comments, the audit log."""

import datetime
from collections.abc import Callable, Collection, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from journey.access import Role
from journey.storage.register import (
    START,
    Account,
    AuditEntry,
    Comment,
    Deed,
    Link,
    Member,
    Place,
    Result,
    already_there,
    by_rank,
    chained,
    last_owner,
)
from journey.storage.sql_workshops import Connecting
from journey.storage.tables import (
    ACCOUNT,
    AUDIT,
    COMMENT,
    ERASED,
    JOURNEY,
    LINK,
    MEMBER,
    PERSON,
)

SAMPLE = "sample"
"""The origin of maps that came with the product."""
# Made once: it is asked before everything that is done with a map.
_PLACE = (
    sa.select(
        JOURNEY.c.deleted,
        JOURNEY.c.origin,
        MEMBER.c.role,
        sa.exists().where(ACCOUNT.c.person == sa.bindparam("person")).label("known"),
    )
    .join_from(
        JOURNEY,
        MEMBER,
        sa.and_(MEMBER.c.journey_id == JOURNEY.c.id, MEMBER.c.person == sa.bindparam("person")),
        isouter=True,
    )
    .where(JOURNEY.c.id == sa.bindparam("map"))
)
_HAS_ACCOUNT = sa.select(sa.literal(1)).where(ACCOUNT.c.person == sa.bindparam("person"))


class SqlRegister:
    """The register in the tables of a repository, in its transactions.

    `rewrite` has the database write its tables anew, so that nothing erased is left in it.
    """

    def __init__(self, connecting: Connecting, rewrite: Callable[[], None]) -> None:
        self._connecting = connecting
        self._rewrite = rewrite

    def accounts(self) -> tuple[Account, ...]:
        """All accounts."""
        with self._connecting() as connection:
            rows = connection.execute(sa.select(ACCOUNT).order_by(ACCOUNT.c.created))
            return tuple(map(_account, rows))

    def account_of(self, *, subject: str = "", email: str = "") -> Account | None:
        """The account of a sign-in, or of an e-mail address."""
        where = ACCOUNT.c.subject == subject if subject else ACCOUNT.c.email == email.casefold()
        # Who has signed in comes before an invitation to the same address.
        asked = sa.select(ACCOUNT).where(where).order_by(ACCOUNT.c.subject.is_(None)).limit(1)
        with self._connecting() as connection:
            row = connection.execute(asked).one_or_none()
        return _account(row) if row else None

    def keep_account(self, account: Account) -> None:
        """Keep an account, or what is new of it; ConflictError where another has the sign-in."""
        row = {
            "person": account.person,
            "subject": account.subject or None,
            "email": account.email.casefold(),
            "created": account.created,
        }
        self._keep(ACCOUNT, ACCOUNT.c.person, row)

    def has_account(self, person: str) -> bool:
        """Whether somebody has an account."""
        with self._connecting() as connection:
            return bool(connection.scalar(_HAS_ACCOUNT, {"person": person}))

    def erase(self, person: str, now: datetime.datetime) -> None:
        """Forget an account, its roles and the person's name, and overwrite what they were in."""
        owned = sa.select(MEMBER.c.journey_id).where(
            MEMBER.c.person == person, MEMBER.c.role == Role.OWNER.value
        )
        with self._connecting(writes=True) as connection:
            for map in connection.scalars(owned).all():
                self._refuse_without_owner(connection, map, person)
            connection.execute(sa.delete(MEMBER).where(MEMBER.c.person == person))
            of_theirs = ACCOUNT.c.person == person
            subject = connection.scalar(sa.select(ACCOUNT.c.subject).where(of_theirs))
            connection.execute(sa.delete(ACCOUNT).where(of_theirs))
            if subject:
                connection.execute(sa.delete(ERASED).where(ERASED.c.subject == subject))
                connection.execute(sa.insert(ERASED).values(subject=subject, at=now))
            connection.execute(sa.update(PERSON).where(PERSON.c.id == person).values(name=""))
        self._rewrite()

    def erased(self, subject: str) -> datetime.datetime | None:
        """When the account of a sign-in was erased last."""
        with self._connecting() as connection:
            return connection.scalar(sa.select(ERASED.c.at).where(ERASED.c.subject == subject))

    def forget_erased(self, before: datetime.datetime) -> None:
        """Forget sign-ins that were erased before that."""
        with self._connecting(writes=True) as connection:
            connection.execute(sa.delete(ERASED).where(ERASED.c.at < before))

    def place(self, map: str, person: str) -> Place | None:
        """A map and a person's role in it; None where the map never was."""
        with self._connecting() as connection:
            row = connection.execute(_PLACE, {"map": map, "person": person}).one_or_none()
        if row is None:
            return None
        is_sample = row.origin == SAMPLE
        role = Role(row.role) if row.role else None
        return Place(row.deleted is not None, is_sample, role, row.known)

    def members(self, map: str) -> tuple[Member, ...]:
        """The members of a map, owners first."""
        asked = sa.select(MEMBER).where(MEMBER.c.journey_id == map)
        with self._connecting() as connection:
            rows = connection.execute(asked).all()
        return by_rank(Member(row.journey_id, row.person, Role(row.role)) for row in rows)

    def roles(self, person: str, maps: Collection[str] | None = None) -> dict[str, Role]:
        """The role of a person in each map of which they are a member, or in each of those."""
        asked = sa.select(MEMBER.c.journey_id, MEMBER.c.role).where(MEMBER.c.person == person)
        if maps is not None:
            asked = asked.where(MEMBER.c.journey_id.in_(list(maps)))
        with self._connecting() as connection:
            return {row.journey_id: Role(row.role) for row in connection.execute(asked)}

    def set_role(self, map: str, person: str, role: Role | None) -> None:
        """Give a role or take it away; InvalidEditError where no owner would be left."""
        with self._connecting(writes=True) as connection:
            if role is not Role.OWNER:
                self._refuse_without_owner(connection, map, person)
            connection.execute(
                sa.delete(MEMBER).where(MEMBER.c.journey_id == map, MEMBER.c.person == person)
            )
            if role is not None:
                row = {"journey_id": map, "person": person, "role": role.value}
                connection.execute(sa.insert(MEMBER).values(row))

    def links(self, map: str) -> tuple[Link, ...]:
        """The links of a map, the latest first."""
        asked = sa.select(LINK).where(LINK.c.journey_id == map).order_by(LINK.c.created.desc())
        with self._connecting() as connection:
            return tuple(_link(row) for row in connection.execute(asked))

    def links_of(self, tokens: Collection[str]) -> tuple[Link, ...]:
        """The links whose tokens have these prints."""
        if not tokens:
            return ()
        asked = sa.select(LINK).where(LINK.c.token.in_(list(tokens)))
        with self._connecting() as connection:
            return tuple(_link(row) for row in connection.execute(asked))

    def keep_link(self, link: Link) -> None:
        """Keep a new link, or what is new of it."""
        row = {
            "id": link.id, "journey_id": link.map, "token": link.token, "comments": link.comments,
            "actor": link.by, "created": link.created, "expires": link.expires,
            "password": link.password, "revoked": link.revoked,
        }  # fmt: skip
        self._keep(LINK, LINK.c.id, row)

    def comments(self, map: str) -> tuple[Comment, ...]:
        """The comments of a map, the earliest first."""
        asked = sa.select(COMMENT).where(COMMENT.c.journey_id == map).order_by(COMMENT.c.at)
        with self._connecting() as connection:
            return tuple(_comment(row) for row in connection.execute(asked))

    def calls(self, person: str) -> frozenset[str]:
        """The maps in which others name somebody in a thread that is not resolved."""
        first = COMMENT.alias()
        begins = sa.or_(first.c.id == COMMENT.c.id, first.c.id == COMMENT.c.answers)
        asked = (
            sa.select(COMMENT.c.journey_id)
            .join_from(COMMENT, first, sa.and_(begins, first.c.answers == ""))
            .where(
                COMMENT.c.text.contains(f"@{{{person}}}", autoescape=True),
                COMMENT.c.actor != person,
                first.c.resolved.is_(None),
            )
        )
        with self._connecting() as connection:
            return frozenset(connection.scalars(asked))

    def keep_comment(self, comment: Comment) -> None:
        """Keep a new comment, or what is new of it."""
        row = {
            "id": comment.id, "journey_id": comment.map, "about": comment.about,
            "text": comment.text, "actor": comment.actor, "at": comment.time,
            "answers": comment.answers, "resolved": comment.resolved,
            "resolved_by": comment.resolved_by,
        }  # fmt: skip
        self._keep(COMMENT, COMMENT.c.id, row)

    def remove_comment(self, map: str, id: str) -> None:
        """Take a comment of that map away with its answers."""
        asked = sa.delete(COMMENT).where(
            COMMENT.c.journey_id == map, sa.or_(COMMENT.c.id == id, COMMENT.c.answers == id)
        )
        with self._connecting(writes=True) as connection:
            connection.execute(asked)

    def append(self, deeds: Sequence[Deed]) -> None:
        """Write deeds to the end of the audit log."""
        if not deeds:
            return
        last = sa.select(AUDIT.c.number, AUDIT.c.print).order_by(AUDIT.c.number.desc()).limit(1)
        with self._connecting(writes=True) as connection:
            if connection.dialect.name == "postgresql":  # SQLite has locked the whole file
                connection.exec_driver_sql("LOCK TABLE audit IN EXCLUSIVE MODE")
            row = connection.execute(last).one_or_none()
            entries = chained((row.number, row.print) if row else (0, START), deeds)
            connection.execute(sa.insert(AUDIT), [_audit_row(entry) for entry in entries])

    def audit(
        self, limit: int | None = None, before: int | None = None, map: str | None = None
    ) -> tuple[AuditEntry, ...]:
        """The latest lines of the audit log, the last one first."""
        asked = sa.select(AUDIT).order_by(AUDIT.c.number.desc())
        if before is not None:
            asked = asked.where(AUDIT.c.number < before)
        if map is not None:
            asked = asked.where(AUDIT.c.map == map)
        with self._connecting() as connection:
            return tuple(_audit_entry(row) for row in connection.execute(asked.limit(limit)))

    def forget_audit(self, before: datetime.datetime) -> int:
        """Take away the lines older than that, but the last one, after which the log goes on."""
        kept = sa.select(
            sa.func.coalesce(
                sa.select(sa.func.min(AUDIT.c.number))
                .where(AUDIT.c.at >= before)
                .scalar_subquery(),
                sa.select(sa.func.max(AUDIT.c.number)).scalar_subquery(),
            )
        )
        with self._connecting(writes=True) as connection:
            first = connection.scalar(kept)
            if first is None:  # nothing was ever written
                return 0
            return connection.execute(sa.delete(AUDIT).where(AUDIT.c.number < first)).rowcount

    def _keep(self, table: sa.Table, key: sa.Column[str], row: dict[str, Any]) -> None:
        with self._connecting(writes=True) as connection:
            try:
                written = connection.execute(
                    sa.update(table).where(key == row[key.name]).values(row)
                )
                if not written.rowcount:
                    connection.execute(sa.insert(table).values(row))
            except IntegrityError as error:  # another process was faster
                raise already_there() from error

    @staticmethod
    def _refuse_without_owner(connection: sa.Connection, map: str, person: str) -> None:
        """Raise where the person is the only owner of a map; nobody changes its members now."""
        connection.execute(sa.select(JOURNEY.c.id).where(JOURNEY.c.id == map).with_for_update())
        owners = connection.scalars(
            sa.select(MEMBER.c.person).where(
                MEMBER.c.journey_id == map, MEMBER.c.role == Role.OWNER.value
            )
        ).all()
        if list(owners) == [person]:
            raise last_owner()


def _account(row: Any) -> Account:
    return Account(row.person, row.subject or "", row.email, row.created)


def _link(row: Any) -> Link:
    return Link(
        row.id, row.journey_id, row.token, row.comments, row.actor,
        row.created, row.expires, row.password, row.revoked,
    )  # fmt: skip


def _comment(row: Any) -> Comment:
    return Comment(
        row.id, row.journey_id, row.about, row.text, row.actor,
        row.at, row.answers, row.resolved, row.resolved_by,
    )  # fmt: skip


def _audit_row(entry: AuditEntry) -> dict[str, Any]:
    return {
        "number": entry.number, "at": entry.deed.time, "actor": entry.deed.actor,
        "action": entry.deed.action, "map": entry.deed.map, "result": entry.deed.result.value,
        "previous": entry.previous, "print": entry.print,
    }  # fmt: skip


def _audit_entry(row: Any) -> AuditEntry:
    deed = Deed(row.at, row.actor, row.action, row.map, Result(row.result))
    return AuditEntry(row.number, deed, row.previous, row.print)
