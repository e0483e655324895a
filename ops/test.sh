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

# What a test needs beside the JDK: command or folder that shows it, Debian package.
benoetigt() {
  [ -n "${JAVA_HOME:-}" ] || command -v javac >/dev/null 2>&1 || echo openjdk-17-jdk-headless
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql
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
  # shellcheck disable=SC2086 # a list of packages
  $als_root apt-get install -y -qq --no-install-recommends $fehlt
fi
phase "Systempakete"

./mvnw -B -ntp verify "$@"
phase "mvnw verify"
