#!/bin/sh
# Rechnet Indikatoren, einen Index und die Segregation mit R nach. Im Arbeitsbereich der Demo Flensburg:
#   ../ops/gegenrechnung/rechne.sh [JAHR [ORDNER]]
# Im ORDNER bleiben die Zahlen liegen; ohne ihn werden sie danach gelöscht.
# Braucht Rscript (Debian und Ubuntu: apt-get install r-base-core). Endet mit 1, wo R etwas anderes findet.
set -eu
export LC_ALL=C.UTF-8
hier=$(CDPATH='' cd -- "$(dirname "$0")" && pwd -P)
programm=${LEBENSLAGEN:-$hier/../../lebenslagen}
jahr=${1:-2022}
if ! command -v Rscript >/dev/null 2>&1; then
  echo "Abgebrochen: Rscript wurde nicht gefunden." >&2
  echo "Abhilfe:     sudo apt-get install r-base-core, oder R von https://cran.r-project.org." >&2
  exit 4
fi
case $jahr in
  [12][0-9][0-9][0-9]) ;;
  *)
    echo "Abgebrochen: erwartet wird ein Jahr wie 2022, gefunden \"$jahr\"." >&2
    echo "Abhilfe:     rechne.sh [JAHR [ORDNER]]" >&2
    exit 2
    ;;
esac
if [ $# -gt 1 ]; then
  ordner=$2
  mkdir -p "$ordner"
else
  ordner=$(mktemp -d)
  trap 'rm -rf "$ordner"' EXIT
fi

# Schreibt das Ergebnis eines Befehls als CSV; was intern ist, steht danach im Protokoll.
hole() {
  datei=$ordner/$1.csv
  shift
  if ! meldung=$("$programm" "$@" --als csv --nach "$datei" --intern --zweck Gegenrechnung 2>&1); then
    printf '%s\n' "$meldung" >&2
    exit 2
  fi
}

hole zahlen abfrage "$(cat "$hier/zahlen.sql")"
for indikator in arbeitslosenanteil_18_65 grundsicherung_im_alter wohnungslosigkeit_bedroht; do
  hole "$indikator" indikator rang "$indikator" --jahr "$jahr"
done
hole index index rechne sozialindex_flensburg --jahr "$jahr" --tabelle index
hole verfahren index rechne sozialindex_flensburg --jahr "$jahr" --tabelle verfahren
hole segregation segregation arbeitslosenanteil_18_65

code=0
for rechnung in indikatoren index segregation; do
  Rscript --vanilla "$hier/$rechnung.R" "$ordner" "$jahr" || code=1
done
exit "$code"
