#!/bin/sh
# Draws demo.svg, the picture in the README, from a real run:
#
#   COLUMNS=104 ./lebenslagen demo > demo.txt 2>&1 && docs/bilder/demo.sh < demo.txt > docs/bilder/demo.svg
#
# Shown are the beginning of the loading, two of the tables, and the first findings, word for word;
# what is left out between them is one line with an ellipsis.
LC_ALL=C awk '
function keep(text) { lines[++n] = text }
function gap() { if (lines[n] != "") keep(""); keep("…"); keep("") }
/^\[1\/3\]/ { sub(/ [^ ]*\//, " "); keep($0); next }
/^\[2\/3\]/ { keep($0); loaded = 0; next }
/^✓/ && loaded < 5 { keep($0); loaded++; next }
/^Einwohnerinnen und Einwohner am/ { gap(); part = "tabelle" }
/^Arbeitslose je 100/ { gap(); part = "tabelle" }
/^Was die Prüfungen fanden/ { gap(); part = "befunde" }
part == "tabelle" && /^  Flensburg  / { keep($0); part = ""; next }
part == "befunde" && /^  WARNUNG/ && ++findings > 4 { part = "" }
part != "" { keep($0) }
END {
  zeile = 18; zeichen = 7.85; breite = 923
  hoehe = n * zeile + 60
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\"", breite, hoehe, breite, hoehe
  print " font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,\x27DejaVu Sans Mono\x27,monospace\" font-size=\"13\">"
  print "<title>Ausgabe von ./lebenslagen demo: Einwohner je Stadtteil, Arbeitslose je 100, Befunde der Prüfungen</title>"
  printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#14212b\"/>\n", breite, hoehe
  printf "<rect width=\"%d\" height=\"30\" rx=\"8\" fill=\"#20303c\"/><rect y=\"22\" width=\"%d\" height=\"8\" fill=\"#20303c\"/>\n", breite, breite
  print "<circle cx=\"18\" cy=\"15\" r=\"5\" fill=\"#e06c5f\"/><circle cx=\"36\" cy=\"15\" r=\"5\" fill=\"#e5b65a\"/><circle cx=\"54\" cy=\"15\" r=\"5\" fill=\"#7fb77e\"/>"
  printf "<text x=\"%d\" y=\"19\" text-anchor=\"middle\" fill=\"#9fb1bd\" font-size=\"12\">./lebenslagen demo</text>\n", breite / 2
  for (i = 1; i <= n; i++) draw(lines[i], 52 + (i - 1) * zeile)
  print "</svg>"
}
# A line in runs of one colour: parts that are set apart by two blanks or begin with a sign.
function draw(line, y,    rest, at, part, blanks, nr) {
  rest = line; at = 0; nr = 0
  while (match(rest, /[^ ]/)) {
    blanks = RSTART - 1; at += blanks; rest = substr(rest, RSTART)
    if (line !~ /^✓|^  WARNUNG|^Einwohner|^Arbeitslose|^Was die|^\[/) part = rest
    else if (match(rest, /^(✓|\[[0-9]\/[0-9]\])/)) part = substr(rest, 1, RLENGTH)
    else if (match(rest, /  /)) part = substr(rest, 1, RSTART - 1)
    else part = rest
    sub(/ +$/, "", part)
    nr++
    put(part, at, y, colour(line, part, nr))
    at += breiteVon(part); rest = substr(rest, length(part) + 1)
  }
}
function colour(line, part, nr) {
  if (part ~ /^✓/) return "#8bd49c\""
  if (part ~ /^\[[0-9]/) return "#e8eef2\" font-weight=\"700\""
  if (line ~ /^✓/ && nr == 3) return "#8496a3\""
  if (part ~ /WARNUNG/) return "#f2c14e\""
  if (part ~ /HINWEIS|^─|^…|^Änderung|^Gebiet  /) return "#8496a3\""
  if (line ~ /^    / && part !~ /^Zeile/) return "#8496a3\""
  if (line ~ /^(Einwohner|Arbeitslose|Was die)/) return nr == 1 ? "#e8eef2\" font-weight=\"700\"" : "#8496a3\""
  return "#e8eef2\""
}
function put(text, at, y, farbe) {
  gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text)
  printf "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" fill=\"%s xml:space=\"preserve\">%s</text>\n", 18 + at * 7.85, y, breiteVon(text) * 7.85, farbe, text
}
# Characters, not bytes: all but those that go on with one.
function breiteVon(text) { gsub(/&amp;|&lt;/, "x", text); gsub(/[\200-\277]/, "", text); return length(text) }
'
