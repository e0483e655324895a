#!/bin/sh
# `./lebenslagen test`: installs what the tests need on a bare Debian machine, then ./mvnw verify.
set -eu
cd "$(dirname "$0")/.."

beginn=$(date +%s)
phase() {
  jetzt=$(date +%s)
  printf '== %s: %s s\n' "$1" "$((jetzt - beginn))"
  beginn=$jetzt
}

# What the tests need beside Debian's base system, one line each: how it shows, which package.
benoetigt() {
  [ -n "${JAVA_HOME:-}" ] || command -v javac >/dev/null 2>&1 || echo openjdk-17-jdk-headless
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql
  command -v setpriv >/dev/null 2>&1 || echo util-linux
  command -v mount >/dev/null 2>&1 || echo mount
  command -v ip >/dev/null 2>&1 || echo iproute2
  command -v chromium >/dev/null 2>&1 || echo chromium
  command -v chromedriver >/dev/null 2>&1 || echo chromium-driver
  tesseract --list-langs 2>/dev/null | grep -q deu || echo tesseract-ocr tesseract-ocr-deu
  command -v Rscript >/dev/null 2>&1 || echo r-base-core
  Rscript -e 'library(RSQLite)' >/dev/null 2>&1 || echo r-cran-rsqlite
  command -v ogrinfo >/dev/null 2>&1 || echo gdal-bin
  python3 -c 'import pandas' 2>/dev/null || /usr/bin/python3 -c 'import pandas' 2>/dev/null ||
    echo python3-pandas
}

# The packages, but with the oldest JDK from 17 on that this system has.
verfuegbar() {
  for paket in "$@"; do
    case $paket in
      openjdk-*)
        for version in 17 21 25; do
          if apt-cache show "openjdk-$version-jdk-headless" >/dev/null 2>&1; then
            paket=openjdk-$version-jdk-headless
            break
          fi
        done
        ;;
    esac
    echo "$paket"
  done
}

fehlt=$(benoetigt | tr '\n' ' ')
if [ -n "${fehlt% }" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Für die Tests fehlt: $fehlt" >&2
    echo "Auf Debian und Ubuntu installiert dieser Befehl es selbst; hier bitte von Hand." >&2
    exit 4
  fi
  als_root=
  if [ "$(id -u)" -ne 0 ]; then
    als_root=sudo
    command -v sudo >/dev/null 2>&1 || {
      echo "Für die Tests fehlt: $fehlt" >&2
      echo "Bitte als root: apt-get install $fehlt" >&2
      exit 4
    }
  fi
  export DEBIAN_FRONTEND=noninteractive
  $als_root apt-get update -qq
  # shellcheck disable=SC2046,SC2086 # lists of packages
  $als_root apt-get install -y -qq --no-install-recommends $(verfuegbar $fehlt)
fi
phase "Systempakete"

./mvnw -B -ntp verify "$@"
phase "mvnw verify"
