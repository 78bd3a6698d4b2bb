"""Wrong tries at a PIN or a password, counted per account and never per address."""

from datetime import datetime

from sqlmodel import Field, Session, col, select, update

from quizapp.store.table import Moment, Table
from quizapp.store.upsert import insert_missing


class Throttle(Table, table=True):
    """Count wrong tries for one account; none is looked at before `locked_until`."""

    account: str = Field(primary_key=True)
    failures: int = 0
    locked_until: datetime | None = Field(default=None, sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)


def throttle(session: Session, account: str, now: datetime) -> Throttle:
    """Return the count of an account, locked until the transaction ends and made if it is missing."""
    insert_missing(session, Throttle, account=account, failures=0, changed_at=now)
    query = select(Throttle).where(Throttle.account == account).with_for_update()
    return session.exec(query.execution_options(populate_existing=True)).one()


def forgive(session: Session, account: str) -> None:
    """Forget the wrong tries of an account, if there were any."""
    session.exec(
        update(Throttle).where(col(Throttle.account) == account).values(failures=0, locked_until=None)
    )
