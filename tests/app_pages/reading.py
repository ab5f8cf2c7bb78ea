"""What a page says and what stands on it, found as a person finds it: by its words."""

import html
import json
import re

TEXTS = (
    "title",
    "header",
    "subheader",
    "markdown",
    "info",
    "warning",
    "error",
    "success",
    "caption",
    "code",
)


def words(app):
    """All that a page says, charts included."""
    said = [str(element.value) for kind in TEXTS for element in app.get(kind)]
    said += [element.proto.body for element in app.get("html")]
    said += [element.proto.spec for element in app.get("plotly_chart")]
    return " ".join(said)


def said(app, *kinds):
    """What a page says in some ways (`error`, `info`), as it is read: no tags, no backslashes."""
    parts = [str(each.value) for kind in kinds or TEXTS for each in app.get(kind)]
    if not kinds:
        parts += [re.sub(r"<style.*?</style>|<[^>]+>", " ", body) for body in bodies(app)]
    return " ".join(html.unescape(" ".join(parts)).replace("\\", "").split())


def bodies(app):
    """The HTML that a page puts in itself, piece by piece."""
    return [element.proto.body for element in app.get("html")]


def charts(app):
    """The figures on a page, as their JSON."""
    return [json.loads(each.proto.spec) for each in app.get("plotly_chart")]


def labelled(kind, label):
    """The widget with a label: `labelled(app.text_input, "Title")`."""
    return next(each for each in kind if each.label == label)


def has(kind, label):
    """Whether there is a widget with a label."""
    return any(each.label == label for each in kind)


def set_to(app, kind, label, value):
    """Give a widget a value, as a person does, and let the page follow."""
    labelled(app.get(kind), label).set_value(value).run()
    assert not app.exception
    return app


def press(app, label):
    """Press a button."""
    labelled(app.button, label).click().run()
    assert not app.exception
    return app
