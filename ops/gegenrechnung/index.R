# Der Sozialindex aus den Zahlen: z-Werte mit der Standardabweichung der Grundgesamtheit, ihre Summe, erneut standardisiert.
# Rscript index.R ORDNER JAHR; endet mit 1, wo ein Wert um mehr als ein Milliardstel abweicht.
args <- commandArgs(TRUE)
lies <- function(name) read.csv(file.path(args[1], paste0(name, ".csv")), fileEncoding = "UTF-8")
zahlen <- subset(lies("zahlen"), jahr == args[2])
breit <- tapply(zahlen$anzahl, list(zahlen$raum_id, zahlen$was), sum)
z <- function(x) (x - mean(x)) / sqrt(mean((x - mean(x))^2))
anteile <- cbind(arbeitslosenanteil_18_65 = breit[, "arbeitslose"] / breit[, "von_18_bis_65"],
  elb_quote_18_65 = breit[, "sgb2_erwerbsfaehige"] / breit[, "von_18_bis_65"],
  nef_je_100_unter_18 = breit[, "nef"] / breit[, "unter_18"],
  grundsicherung_im_alter = breit[, "grundsicherung_65"] / breit[, "ab_65"])
anteile <- 100 * anteile[complete.cases(anteile), ]
index <- z(rowSums(apply(anteile, 2, z)))
klasse <- ifelse(index < -1, "wenig belastet", ifelse(index <= 1, "mittel", ifelse(index <= 1.5, "belastet", "stark belastet")))
rang <- rank(-index, ties.method = "min")
unsere <- lies("index")
rownames(unsere) <- unsere$raum_id
unsere <- unsere[names(index), ]
verfahren <- lies("verfahren")
fehler <- max(abs(unsere$index - index), abs(verfahren$mitte - colMeans(anteile)),
  abs(verfahren$streuung - apply(anteile, 2, function(x) sqrt(mean((x - mean(x))^2)))))
gut <- isTRUE(fehler <= 1e-9) && all(unsere$klasse == klasse) && all(unsere$rang == rang) &&
  nrow(lies("index")) == length(index)
cat(sprintf("Sozialindex: %d Gebiete, größte Abweichung %.0e, Klassen und Ränge %s\n", length(index), fehler, if (gut) "gleich" else "ANDERS"))
quit(status = !gut)
