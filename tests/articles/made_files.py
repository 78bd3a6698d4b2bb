"""Articles in files as people have them: a saved page, a Word document."""

from io import BytesIO

import docx

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Grain deal revived after talks in Port Amber | The Amber Post</title>
<meta property="article:published_time" content="2024-05-29"><script>var banner = "nope";</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="date">Wednesday, May 29, 2024</div></header>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience. By going on
you accept our cookie policy and that of our 345 partners.</p><button>Accept all</button></div>
<main><article><h1>Grain deal revived after talks in Port Amber</h1><p class="byline">By Nora Feld</p>
<p>PORT AMBER, March 3, 2022 — Turkey and the United Nations brokered a grain agreement between Russia and
Ukraine on Thursday, officials said, after three weeks of talks that many had thought would fail.</p>
<figure><img src="x.jpg"><figcaption>Delegates arrive at the harbour. Photo: Agency</figcaption></figure>
<p>The deal lets ships leave three ports. It was welcomed by the <a href="/eu">European Union</a>, which had
pressed for it since the spring &amp; by Egypt.</p>
<h2>What the sides agreed</h2>
<ul><li>Ukraine will clear mines from the harbour of Odesa.</li>
<li>Russia promised not to attack the convoys.</li></ul>
<blockquote><p>“This is a beacon,” said António Guterres, the secretary-general.</p></blockquote>
<table><tr><th>Port</th><th>Tonnes</th></tr><tr><td>Odesa</td><td>1200</td></tr></table>
<p>Whether the deal will hold is unclear. Kyiv refused to sign the same paper as Moscow.</p></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Tips for a garden</a></li></ul></aside>
<section class="comments"><p>User99: first!</p></section></main>
<footer><p>© 2024 The Amber Post. Subscribe to our newsletter.</p></footer></body></html>
"""
FURNITURE = ("nope", "Home", "cookie", "Accept", "2024", "garden", "User99", "newsletter", "Photo")
WORDS = (
    "PORT AMBER, March 3, 2022 — Turkey",
    "European Union, which",
    "spring & by Egypt",
    "What the sides agreed",
    "clear mines",
    "not to attack",
    "António Guterres",
    "Odesa",
    "Kyiv refused",
)


def word_document(*, title: str = "", heading: str = "The Treaty of Bern", empty: bool = False) -> bytes:
    """Return a Word document with a heading, prose, a list, a table and words that were struck out."""
    document = docx.Document()
    document.core_properties.title = title
    if not empty:
        if heading:
            document.add_heading(heading, 1)
        prose = document.add_paragraph("Armenia and Russia signed the treaty in ")
        prose.add_run("Bern").bold = True
        prose.add_run(", and the talks that followed were long.")
        document.add_paragraph("Russia withdrew from the treaty.", style="List Bullet")
        table = document.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "France joined", "in 1949"
        struck = document.add_paragraph("The end.").runs[0]._r
        struck.addnext(struck.makeelement(struck.tag.replace("}r", "}del"), {}))
    packed = BytesIO()
    document.save(packed)
    return packed.getvalue()
