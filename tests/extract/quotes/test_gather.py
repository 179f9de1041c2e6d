from __future__ import annotations

from quote_pages import shown

from pipeline.extract.quotes.gather import gather


def test_everything_is_gathered_in_order_of_content(page):
    text = "‘We can see again’: lamps back\n\n“She said that it was dark,” Lund said. Berg said it rained."
    laid = page(text, ("title", "paragraph"))
    found = gather(laid)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert {" ".join(shown(laid, each.content)): each.nested for each in found} == {
        "‘We can see again’": False,
        "“She said that it was dark,”": False,
        "it was dark": True,
        "it rained": False,
    }
