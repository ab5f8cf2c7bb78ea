import pytest

PAGE = "http://site.test/indicator?id=local_agreements"


def test_a_page_of_an_indicator_becomes_a_frame(site):
    content = site.json(f"/oembed?url={PAGE}&lang=en")
    assert content["type"] == "rich"
    assert content["title"] == "International agreements signed by localities"
    assert f'src="{PAGE}&amp;embed=true"' in content["html"]
    assert (content["width"], content["height"]) == (960, 640)


def test_it_is_no_larger_than_asked(site):
    content = site.json(f"/oembed?url={PAGE}&maxwidth=300&maxheight=5000")
    assert (content["width"], content["height"]) == (300, 640)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 404),
        ("url=http://elsewhere.test/indicator?id=local_agreements", 404),
        ("url=http://site.test/indicator?id=nothing", 404),
        ("url=http://site.test/compare", 404),
        (f"url={PAGE}&format=xml", 501),
        (f"url={PAGE}&maxwidth=wide", 400),
    ],
)
def test_anything_else_is_refused(site, query, status):
    assert site.json(f"/oembed?{query}", status)["status"] == status


def test_what_the_address_holds_cannot_leave_the_frame(site):
    content = site.json('/oembed?url=http://site.test/indicator?id=local_agreements%26x="><script>')
    assert "<script>" not in content["html"]
