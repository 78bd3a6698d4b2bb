"""Make the table of the drafts of lessons."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step."""
    op.create_table(
        "lessondraft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("markup", sa.String(), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.Column("decisions", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_lessondraft_teacher_id_teacher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lessondraft")),
        sa.UniqueConstraint("slug", name=op.f("uq_lessondraft_slug")),
    )
    with op.batch_alter_table("lessondraft") as batch_op:
        batch_op.create_index(batch_op.f("ix_lessondraft_teacher_id"), ["teacher_id"], unique=False)


def downgrade() -> None:
    """Take this step back."""
    with op.batch_alter_table("lessondraft") as batch_op:
        batch_op.drop_index(batch_op.f("ix_lessondraft_teacher_id"))

    op.drop_table("lessondraft")
