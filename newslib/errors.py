"""Errors that say what is wrong and what to do next."""


class NewslibError(Exception):
    """Base of every error that newslib raises for a user's mistake: what is wrong, then the next step.

    >>> raise NewslibError("notes.docx is not a format newslib reads.", "Save it as .txt.")
    Traceback (most recent call last):
    newslib.errors.NewslibError: notes.docx is not a format newslib reads. Save it as .txt.
    """

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(f"{problem} {next_step}")
        self.problem = problem
        self.next_step = next_step


class ReadError(NewslibError):
    """A file, or one row of it, cannot be read as articles."""


class UsageError(NewslibError):
    """An argument does not fit: an unknown column, tagger, format or value."""


class MissingExtra(NewslibError):
    """An optional package is not installed.

    >>> raise MissingExtra("trafilatura", extra="html", purpose="Reading HTML pages")
    Traceback (most recent call last):
    newslib.errors.MissingExtra: Reading HTML pages needs the package trafilatura. \
Install it with: pip install 'newslib[html]'
    """

    def __init__(self, package: str, *, extra: str, purpose: str) -> None:
        super().__init__(
            f"{purpose} needs the package {package}.",
            f"Install it with: pip install 'newslib[{extra}]'",
        )
