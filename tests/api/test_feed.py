from xml.etree.ElementTree import fromstring

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(site, address):
    answer = site.ask(address)
    assert answer.headers["content-type"] == "application/atom+xml"
    return fromstring(answer.content)


def titles(root):
    return [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]


def test_the_last_recorded_lead_and_revisions_are_named(past):
    content = titles(feed(past, "/feed.atom?lang=en"))
    assert content[:2] == ["Revised: Posts", "Revised: Visits"]
    assert "Revised: Visits" not in content[2:]


def test_an_indicator_has_a_feed_of_its_own(past):
    root = feed(past, "/feed/visits.atom?lang=en")
    assert set(titles(root)) == {"Visits", "Revised: Visits"}
    assert root.findtext(f"{ATOM}title") == "Visits"


def test_an_entry_says_the_figure_and_its_source(site):
    root = feed(site, "/feed/local_agreements.atom?lang=en")
    summaries = [entry.findtext(f"{ATOM}summary") for entry in root.iter(f"{ATOM}entry")]
    assert any("more than 200" in text and "Tô Anh Dũng" in text for text in summaries)
    links = [entry.find(f"{ATOM}link").get("href") for entry in root.iter(f"{ATOM}entry")]
    assert set(links) == {"http://site.test/indicator?id=local_agreements"}


def test_entries_have_what_atom_wants_and_ids_of_their_own(site):
    entries = list(feed(site, "/feed.atom").iter(f"{ATOM}entry"))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) == 50
    assert all(entry.findtext(f"{ATOM}updated") for entry in entries)
    assert all(entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries)


def test_an_unknown_indicator_is_not_found(site):
    assert site.json("/feed/nothing.atom", 404)["allowed"]
