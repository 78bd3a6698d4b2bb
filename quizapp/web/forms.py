"""The forms that people fill in: what each field wants, and what it says when it does not get it."""

from wtforms import EmailField, Form, HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from quizapp.errors import QuizappError


def trim(text: str | None) -> str:
    """Return the text without the blanks that a phone's keyboard adds."""
    return (text or "").strip()


class JoinForm(Form):
    """Ask for a class code and a name."""

    code = StringField(
        "Class code",
        [InputRequired("Please type the class code that your teacher showed you."), Length(max=40)],
        filters=[trim],
        description="Your teacher shows it. Capital or small letters, both are fine.",
        render_kw={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )
    name = StringField(
        "Your name",
        [InputRequired("Please type a name, so that your teacher knows you.")],
        filters=[trim],
        description="As your teacher knows you. Others in your class do not see it.",
        render_kw={"autocomplete": "nickname", "spellcheck": "false"},
    )


class ReturnForm(JoinForm):
    """Ask for a class code, a name and the PIN that belongs to it."""

    pin = StringField(
        "PIN",
        [InputRequired("Please type the PIN you wrote down when you joined."), Length(max=40)],
        filters=[trim],
        description="You wrote it down when you joined. Lost it? Your teacher can give you a new one.",
        render_kw={"autocomplete": "off", "inputmode": "numeric"},
    )


class SetupForm(Form):
    """Ask for the first teacher's account."""

    token = HiddenField()
    name = StringField(
        "Your name",
        [InputRequired("Please type your name.")],
        filters=[trim],
        render_kw={"autocomplete": "name"},
    )
    email = EmailField(
        "E-mail address",
        [InputRequired("Please type your e-mail address.")],
        filters=[trim],
        description="You sign in with it. We send nothing to it.",
        render_kw={"autocomplete": "username"},
    )
    password = PasswordField(
        "Password",
        [InputRequired("Please choose a password.")],
        description="At least 10 characters. A few words in a row are easy to remember and hard to guess.",
        render_kw={"autocomplete": "new-password"},
    )


class SignInForm(Form):
    """Ask for a teacher's e-mail address and password."""

    email = EmailField(
        "E-mail address",
        [InputRequired("Please type your e-mail address.")],
        filters=[trim],
        render_kw={"autocomplete": "username"},
    )
    password = PasswordField(
        "Password",
        [InputRequired("Please type your password.")],
        render_kw={"autocomplete": "current-password"},
    )


class ClassForm(Form):
    """Ask for the name of a new class."""

    name = StringField(
        "Name of the class",
        [InputRequired("Please type a name for the class, such as “History 9b”.")],
        filters=[trim],
        description="For example “History 9b”.",
        render_kw={"autocomplete": "off"},
    )


def blame(form: Form, field: str, error: QuizappError) -> None:
    """Show an error of ours at the field that it is about."""
    form[field].errors = [*form[field].errors, str(error)]
