# Erste Schritte mit Python: liest die freigegebenen Werte, verbindet sie mit den Namen, zeichnet eine
# Reihe. Braucht pandas, dazu pyarrow (sonst werden die CSV gelesen) und matplotlib (sonst ohne Bild).
import pandas as pd

INDIKATOR = "@INDIKATOR@"
EBENE = "@EBENE@"
STAND = "@STAND@"


def lies(tabelle):
    try:
        return pd.read_parquet(f"parquet/{tabelle}.parquet")
    except ImportError:  # Schlüssel wie "01" sind Text
        return pd.read_csv(f"csv/{tabelle}.csv", dtype={"schluessel": str})


raeume = lies("dim_raum").astype({"gebietsstand": str})
raeume = raeume[(raeume.ebene == EBENE) & (raeume.gebietsstand.str[:10] == STAND)]
beschreibung = lies("dim_indikator").set_index("indikator").loc[INDIKATOR]
werte = lies("fct_indikatorwert").query("indikator == @INDIKATOR").merge(raeume, on="raum_id")
werte["gebiet"] = werte.schluessel + " " + werte.name
print(werte.wertstatus.value_counts())  # was gesperrt ist, hat keinen Wert: nie als 0 behandeln
reihe = werte.pivot(index="berichtsjahr", columns="gebiet", values="wert")
print(reihe.round(1).T.to_string())
try:
    bild = reihe.iloc[:, :12].plot(marker="o", figsize=(11, 6.5), ylabel=beschreibung.einheit)
    bild.set(title=beschreibung["name"], xlabel="", xticks=reihe.index)
    bild.figure.savefig("reihe.png", dpi=150)
except ImportError:
    print("Für ein Bild: pip install matplotlib")
