"""Keep every text of a lesson, what its file said, when its notes changed, and the levels of items."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply this step; the text that a lesson has is its first edition."""
    op.create_table(
        "lessonedition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lesson_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("markdown", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lesson_id"], ["publishedlesson.id"], name=op.f("fk_lessonedition_lesson_id_publishedlesson")
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"], ["teacher.id"], name=op.f("fk_lessonedition_teacher_id_teacher")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lessonedition")),
        sa.UniqueConstraint("lesson_id", "number", name=op.f("uq_lessonedition_lesson_id_number")),
    )
    with op.batch_alter_table("publishedlesson") as batch_op:
        batch_op.add_column(sa.Column("edition", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("base", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("theirs", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("note_times", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("itemversion") as batch_op:
        batch_op.add_column(sa.Column("level", sa.String(), nullable=False, server_default="recall"))
    op.execute(
        "INSERT INTO lessonedition (lesson_id, number, markdown, what, made_at) "
        "SELECT id, 1, markdown, 'Published', published_at FROM publishedlesson"
    )
    op.execute(  # until now a lesson came from its file or from a draft, and nobody changed it afterwards
        "UPDATE publishedlesson SET base = markdown "
        "WHERE slug NOT IN (SELECT slug FROM lessondraft WHERE slug IS NOT NULL)"
    )


def downgrade() -> None:
    """Take this step back."""
    with op.batch_alter_table("itemversion") as batch_op:
        batch_op.drop_column("level")
    with op.batch_alter_table("publishedlesson") as batch_op:
        batch_op.drop_column("note_times")
        batch_op.drop_column("theirs")
        batch_op.drop_column("base")
        batch_op.drop_column("edition")
    op.drop_table("lessonedition")
