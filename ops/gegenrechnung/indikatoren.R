# Drei Indikatoren aus den Zahlen: zwei Anteile mit Wilson-Intervall (prop.test), eine Rate mit Poisson-Intervall.
# Rscript indikatoren.R ORDNER JAHR; endet mit 1, wo ein Wert um mehr als ein Milliardstel abweicht.
args <- commandArgs(TRUE)
lies <- function(name) read.csv(file.path(args[1], paste0(name, ".csv")), fileEncoding = "UTF-8")
zahlen <- subset(lies("zahlen"), jahr == args[2])
zahl <- function(was, raum) {
  x <- zahlen$anzahl[zahlen$was == was & zahlen$raum_id == raum]
  if (length(x) == 1) x else NA
}
anteil <- function(x, n) 100 * c(x / n, suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
byar <- function(x, z) x * (1 - 1 / (9 * x) + z / (3 * sqrt(x)))^3
rate <- function(x, n) { # unter 10 Fällen genau, sonst nach Byar
  z <- qnorm(0.975)
  1000 / n * c(x, if (x < 10) poisson.test(x)$conf.int else c(byar(x, -z), byar(x + 1, z)))
}
pruefe <- function(indikator, zaehler, nenner, rechne) {
  unsere <- lies(indikator)
  eigene <- t(sapply(unsere$raum_id, function(raum) {
    x <- zahl(zaehler, raum); n <- zahl(nenner, raum)
    if (is.na(x) || is.na(n) || n == 0) rep(NA_real_, 3) else rechne(x, n)
  }))
  a <- sapply(unsere[c("wert", "intervall_von", "intervall_bis")], as.numeric)
  fehler <- max(abs(a - eigene) / pmax(1, abs(eigene)), na.rm = TRUE)
  gut <- all(is.na(a) == is.na(eigene)) && fehler <= 1e-9
  cat(sprintf("%-26s %2d Gebiete, größte Abweichung %.0e: %s\n", indikator, nrow(a), fehler, if (gut) "gleich" else "ANDERS"))
  gut
}
quit(status = !all(pruefe("arbeitslosenanteil_18_65", "arbeitslose", "von_18_bis_65", anteil),
  pruefe("grundsicherung_im_alter", "grundsicherung_65", "ab_65", anteil),
  pruefe("wohnungslosigkeit_bedroht", "wohnungslosigkeit_bedroht", "einwohner", rate)))
