"""Tables that are not as full, or as tidy, as ours: every page says something useful of each."""

import pytest

from tests.app_pages.reading import bodies, charts, press, said, set_to, words
from tests.app_pages.tables import (
    renamed,
    resourced,
    rewritten,
    withdraw,
    without_anything,
    without_rows,
)

PAGES = ("overview", "indicator", "compare", "present", "sources")
TASKS = ("figure", "grid", "workbook", "text", "catalog", "history")
NOTHING = {"vi": "Bảng này chưa có số liệu nào.", "en": "This table has no figures yet."}
TWO_TO_SIX = {"vi": "hai đến sáu", "en": "two to six"}
WITHDRAWN = {
    "vi": "Mọi số liệu của chỉ tiêu này đã được rút lại.",
    "en": "Every figure of this indicator has been withdrawn.",
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("emptied", [without_rows, without_anything])
@pytest.mark.parametrize("page", PAGES)
def test_an_empty_table_says_so_on_every_page(visit, data, page, emptied, lang):
    app = visit(page, table=rewritten(data, emptied), lang=lang)
    if page == "sources" and emptied is without_rows:
        assert not app.info  # the sources stand, with no figure under them
    elif page == "present":  # it says so in its own words
        assert app.info
    else:
        assert (TWO_TO_SIX if page == "compare" else NOTHING)[lang] in said(app, "info")
    assert not charts(app)


@pytest.mark.parametrize("emptied", [without_rows, without_anything])
@pytest.mark.parametrize("task", TASKS)
def test_an_empty_table_can_be_filled(office, data, task, emptied):
    rewritten(data, emptied)
    app = office(task, lang="en")
    assert app.title[0].value == "Update the table"
    if task == "figure":
        says = "The catalog has no indicator yet." in said(app)
        assert says == (emptied is without_anything)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("indicator", ["ftas_signed", "local_agreements", "exports_wb"])
def test_an_indicator_whose_figures_are_all_withdrawn_keeps_its_page(visit, data, indicator, lang):
    withdraw(data, indicator)
    app = visit("indicator", table=data, lang=lang, id=indicator)
    assert said(app, "info") == WITHDRAWN[lang]
    assert 'class="receipts"' in words(app)
    assert not charts(app)


@pytest.mark.parametrize("indicator", ["ftas_signed", "local_agreements"])
def test_what_is_all_withdrawn_has_no_card_and_is_not_compared(visit, data, table, indicator):
    withdraw(data, indicator)
    name = table.catalog.indicator[indicator].name["en"]
    overview = visit(table=data, lang="en")
    assert name not in said(overview)
    assert name not in [each.proto.label for each in overview.get("page_link")]
    app = visit("compare", table=data, lang="en", ids=f"{indicator},fdi_total")
    assert f"not shown: {indicator}." in said(app, "info")
    embedded = visit("indicator", table=data, embedded=True, lang="en", id=indicator)
    assert f"not shown: {indicator}." in said(embedded, "info")
    sources = said(visit("sources", table=data, lang="en"))
    assert f"{name}, " in sources
    assert "withdrawn" in sources


def test_of_two_figures_one_withdrawn_the_other_leads(visit, data):
    withdraw(data, "local_agreements", slice(-1, None))
    card = next(each for each in bodies(visit(table=data, lang="en")) if "&gt; 200" in each)
    assert "2019–2021" in card
    assert 'class="change"' not in card


LONG = "Số thỏa thuận quốc tế mà các tỉnh và thành phố trực thuộc trung ương đã ký kết " * 5


@pytest.mark.parametrize("page", PAGES)
def test_a_very_long_name_is_said_whole(visit, data, page):
    name = {"vi": LONG.strip(), "en": LONG.strip()}
    rewritten(data, renamed("local_agreements", name=name))
    app = visit(
        page, table=data, lang="en", id="local_agreements", ids="local_agreements,fdi_total"
    )
    said_whole = words(app) + " ".join(each.proto.label for each in app.get("page_link"))
    options = [
        option for kind in (app.selectbox, app.multiselect) for w in kind for option in w.options
    ]
    assert LONG.strip() in said_whole + " ".join(options)


MARKED = 'Vốn *mới* _và_ $cũ$ [đây](http://x) `x` <b>đậm</b> ~~z~~ & "y"'


@pytest.mark.parametrize("page", ["overview", "indicator", "compare", "sources"])
def test_signs_of_markup_in_a_name_are_letters(visit, data, page):
    rewritten(data, renamed("local_agreements", name={"vi": MARKED, "en": MARKED}))
    app = visit(
        page, table=data, lang="en", id="local_agreements", ids="local_agreements,fdi_total"
    )
    assert all("<b>đậm" not in body for body in bodies(app))
    markdown = [each.value for kind in ("title", "header", "markdown") for each in app.get(kind)]
    markdown += [each.proto.label for each in app.get("page_link")]
    written = [each for each in markdown if "đậm" in each]
    for each in written:
        assert r"\*mới\*" in each
        assert r"\$cũ\$" in each
        assert r"\[đây\]" in each
    assert bool(written) == (page in ("overview", "indicator"))


@pytest.mark.parametrize(
    ("words_of", "who"),
    [
        ({"publisher": "Báo & Đài", "speaker": {"vi": "Lan"}}, "Báo & Đài, 18 December 2023"),
        ({"publisher": "", "speaker": {"vi": "Lan"}}, "Lan, 18 December 2023"),
        ({"publisher": "", "speaker": {}, "title": "Tin <i>"}, "“Tin <i>”, 18 December 2023"),
    ],
)
def test_a_source_is_named_by_what_is_known_of_it(visit, data, words_of, who):
    rewritten(data, resourced("external-affairs-conference-2023", **words_of))
    for page in ("overview", "indicator"):
        assert who in said(visit(page, table=data, lang="en", id="local_agreements"))
        assert "Tin <i>" not in "".join(bodies(visit(page, table=data, id="local_agreements")))


def test_a_cell_that_is_damaged_names_itself(visit, data):
    def broken(table):
        table.rows.loc[table.rows["indicator"] == "fdi_total", "period_basis"] = "guessed"
        return table

    app = visit(table=rewritten(data, broken), lang="en")
    assert "cannot be shown" in app.title[0].value or "guessed" in said(app)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-300],
        lambda content: content[:1000],
        lambda _: b"",
        lambda _: b"indicator,value\n",
        lambda content: content[:4000] + bytes(2000) + content[6000:],
    ],
    ids=["cut at the end", "cut early", "empty", "a csv", "overwritten"],
)
@pytest.mark.parametrize("page", ["overview", "update"])
def test_a_damaged_table_is_told_with_its_place_and_what_to_do(visit, data, page, damage, lang):
    data.write_bytes(damage(data.read_bytes()))
    app = visit(page, table=data, lang=lang)
    assert (
        app.title[0].value
        == {
            "vi": "Không thể hiển thị bảng dữ liệu",
            "en": "The table cannot be shown",
        }[lang]
    )
    assert str(data) in said(app, "code")
    assert len(said(app, "markdown")) > 60
    assert "Traceback" not in words(app)


def test_a_mended_table_shows_at_the_next_click(visit, data):
    good = data.read_bytes()
    data.write_bytes(good[:-300])
    app = visit(table=data, lang="en")
    assert "cannot be shown" in app.title[0].value
    data.write_bytes(good)
    app.run()
    assert app.title[0].value.startswith("Viet Nam")


def test_a_new_indicator_without_figures_is_offered_for_update_only(office, visit, data):
    app = office("catalog", lang="en")
    for code, name in (("English", "Visa waivers"), ("Tiếng Việt", "Miễn thị thực")):
        set_to(app, "text_input", f"Name ({code})", name)
        set_to(
            app, "text_input", f"Unit ({code})", "waiver|waivers" if code == "English" else "mục"
        )
    set_to(app, "text_input", "Code of the unit", "COUNT")
    set_to(app, "text_input", "Your name", "Lan")
    set_to(app, "text_input", "Reason for the change", "New")
    press(app, "Save")
    assert "Saved as" in said(app, "success")
    figure = office("figure", lang="en")
    assert "Visa waivers" in figure.selectbox(key="update_indicator").options
    for page in ("overview", "indicator", "compare", "present"):
        shown = visit(page, table=data, lang="en")
        assert "Visa waivers" not in said(shown)
        offered = [o for w in (*shown.selectbox, *shown.multiselect) for o in w.options]
        assert "Visa waivers" not in offered
