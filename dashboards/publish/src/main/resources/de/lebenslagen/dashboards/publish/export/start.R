# Erste Schritte mit R: liest die freigegebenen Werte, verbindet sie mit den Namen, zeichnet eine Reihe.
# Braucht nur R selbst. In diesem Ordner aufrufen: Rscript start.R
indikator <- "@INDIKATOR@"
ebene <- "@EBENE@"
stand <- "@STAND@"

# Alles als Text lesen: Schlüssel wie "01" blieben sonst nicht, was sie sind.
lies <- function(tabelle) read.csv(file.path("csv", paste0(tabelle, ".csv")), encoding = "UTF-8",
                                   colClasses = "character", na.strings = "")

raeume <- lies("dim_raum")
raeume <- raeume[raeume$ebene == ebene & raeume$gebietsstand == stand, ]
beschreibung <- lies("dim_indikator")
beschreibung <- beschreibung[beschreibung$indikator == indikator, ]
werte <- lies("fct_indikatorwert")
werte <- merge(werte[werte$indikator == indikator, ], raeume, by = "raum_id")
werte$wert <- as.numeric(werte$wert)

print(table(werte$wertstatus)) # was gesperrt ist, hat keinen Wert: nie als 0 behandeln
reihe <- tapply(werte$wert, list(werte$berichtsjahr, paste(werte$schluessel, werte$name)), sum)
print(round(reihe, 1))

gezeigt <- reihe[, seq_len(min(12, ncol(reihe))), drop = FALSE]
pdf("reihe.pdf", width = 11, height = 6.5)
matplot(as.integer(rownames(gezeigt)), gezeigt, type = "b", pch = 19, lty = 1, xlab = "",
        ylab = beschreibung$einheit, main = beschreibung$name, col = hcl.colors(ncol(gezeigt)))
legend("topright", colnames(gezeigt), col = hcl.colors(ncol(gezeigt)), lty = 1, cex = 0.7)
invisible(dev.off())
