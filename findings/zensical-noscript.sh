#!/usr/bin/env bash
# Zensical 0.0.73 resolves a link to a page in raw HTML, but not inside <noscript>.
#
# Valid input: two Markdown pages, one with the same raw link twice, once within <noscript>.
# Expected: both lead to the other page. Seen: the one within <noscript> still names the Markdown
# file, which is not in the built site; `build --strict` ends well and reports no issue.
# MkDocs resolves neither, so pages that are written for both have to know the difference.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check zensical==0.0.73
mkdir docs
printf 'site_name: Two pages\n' > mkdocs.yml
printf '# Other\n' > docs/other.md
cat > docs/page.md <<'PAGE'
# Page

<p><a href="other.md">plain</a></p>
<noscript><p><a href="other.md">within</a></p></noscript>
PAGE
venv/bin/zensical --version
venv/bin/zensical build --strict | tail -n 1
plain=$(grep -o '<a href="[^"]*">plain' site/page/index.html)
within=$(grep -o '<a href="[^"]*">within' site/page/index.html)
echo "outside: $plain</a>"
echo "inside:  $within</a>"
[ "$plain" = '<a href="../other/">plain' ]
[ "$within" = '<a href="other.md">within' ]
echo "As described: the link within <noscript> is left as it stands."
