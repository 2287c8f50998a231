"""Stands in the browser for Python's module of this name, which traceback imports: no colours.

Nobody sees a traceback in colour there. The module itself defines a dataclass for each thing that
Python can colour, and those are a thirtieth of the time until the first answer.
"""


def can_colorize(*, file: object = None) -> bool:
    """Say that nothing is coloured."""
    return False


class _Plain:
    """A theme in which each style, and each part of the theme, is nothing."""

    def __getattr__(self, style: str) -> "str | _Plain":
        return self if style == "traceback" else ""


def get_theme(*, force_color: bool = False, force_no_color: bool = False) -> _Plain:
    """Return the only theme."""
    return _Plain()
