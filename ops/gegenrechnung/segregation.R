# Die Segregation der Arbeitslosen aus den Zahlen: IS, was der Zufall allein ergäbe (genau, mit dhyper), Isolation, eta², Gini.
# Rscript segregation.R ORDNER JAHR; endet mit 1, wo ein Wert um mehr als ein Milliardstel abweicht.
args <- commandArgs(TRUE)
lies <- function(name) read.csv(file.path(args[1], paste0(name, ".csv")), fileEncoding = "UTF-8")
zahlen <- subset(lies("zahlen"), jahr == args[2])
breit <- tapply(zahlen$anzahl, list(zahlen$raum_id, zahlen$was), sum)
a <- breit[, "arbeitslose"]
n <- breit[, "von_18_bis_65"]
da <- !is.na(a) & !is.na(n) & n > 0
a <- a[da]; n <- n[da]; A <- sum(a); N <- sum(n); P <- A / N
luecke <- function(a, n) abs(a / A - (n - a) / (N - A))
is <- sum(luecke(a, n)) / 2
zufall <- sum(sapply(n, function(n) sum(dhyper(0:min(n, A), A, N - A, n) * luecke(0:min(n, A), n)))) / 2
isolation <- sum(a / A * a / n)
p <- a / n
gini <- sum(outer(n, n) * abs(outer(p, p, "-"))) / (2 * N^2 * P * (1 - P))
eigene <- 100 * c(is = is, is_zufall = zufall, is_bereinigt = (is - zufall) / (if (is >= zufall) 1 - zufall else zufall),
  isolation = isolation, eta2 = (isolation - P) / (1 - P), gini = gini)
unsere <- unlist(subset(lies("segregation"), jahr == args[2])[names(eigene)])
fehler <- max(abs(unsere - eigene))
gut <- isTRUE(fehler <= 1e-9 * 100)
cat(sprintf("Segregation: IS %.3f (unsere %.3f), durch Zufall %.3f, größte Abweichung %.0e: %s\n", eigene["is"], unsere["is"], zufall * 100, fehler, if (gut) "gleich" else "ANDERS"))
quit(status = !gut)
