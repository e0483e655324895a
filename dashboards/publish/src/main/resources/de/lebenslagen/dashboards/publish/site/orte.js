// The map page with places over the areas: which kinds, in the address; each is fetched when asked for.
(function () {
  'use strict';
  var d = document, L = window.Lebenslagen, HOECHSTENS = 200;
  function $(id) { return d.getElementById(id); }

  L.nimmOrte = function (daten) {
    ['x', 'y'].forEach(function (achse) {
      var summe = 0, ziel = achse === 'x' ? 'laenge' : 'breite';
      daten[ziel] = daten[achse].map(function (schritt) { summe += schritt; return summe / daten.teile; });
    });
    daten.raum = [];
    for (var i = 0; i < daten.folge.length; i += 2) for (var n = 0; n < daten.folge[i + 1]; n++) daten.raum.push(daten.folge[i]);
    L.gib(daten.id, daten);
  };

  function beginne() {
    var feld = $('k-orte'), bild = $('karte-bild'), karte = L.karte;
    if (!feld || !karte) return;
    var haken = Array.prototype.slice.call(feld.querySelectorAll('input')), gezeigt = [], runde = 0;
    function kasten() { return bild.querySelector('[data-abbildung]'); }
    function gewaehlt() { return haken.filter(function (h) { return h.checked; }).map(function (h) { return h.value; }); }

    // All that are wanted are there before any is drawn: so their order is always the same.
    function zeichne(text) {
      var wahl = gewaehlt(), eigene = ++runde, da = {}, offen = wahl.length;
      function fertig() {
        if (eigene !== runde) return;
        gezeigt = wahl.map(function (w) { return da[w]; });
        window.abbildung.zeigeOrte(kasten(), gezeigt);
        nenne();
        if (text) L.melde(text);
      }
      if (!offen) fertig();
      wahl.forEach(function (w) {
        L.hole('orte-' + w, function (daten) { da[w] = daten; offen--; if (!offen) fertig(); });
      });
    }
    function hinweis() {
      var alt = bild.querySelector('.orte-hinweis'), ziel = bild.querySelector('figcaption');
      if (alt) alt.parentNode.removeChild(alt);
      if (!gezeigt.length) return;
      var p = d.createElement('p');
      p.className = 'orte-hinweis';
      gewaehlt().forEach(function (w, i) {
        p.appendChild(feld.querySelector('input[value="' + w + '"]').parentNode.querySelector('svg').cloneNode(true));
        p.appendChild(d.createTextNode(' ' + gezeigt[i].mehrzahl + ', Liste vom ' + gezeigt[i].stand + '. '));
      });
      p.appendChild(d.createTextNode(andererTag() + quellenzeile()));
      ziel.insertBefore(p, ziel.firstChild);
    }
    // A list of one year over the map of another: said, because it misleads.
    function andererTag() {
      var regler = bild.querySelector('.abb-jahr output'), jahr = regler ? regler.textContent : '';
      return jahr && gezeigt.some(function (s) { return s.stand.slice(-4) !== jahr; })
        ? 'Die Karte zeigt das Jahr ' + jahr + ', die Einrichtungen nicht: Was es damals gab, sagt die Liste nicht. ' : '';
    }
    function quellenzeile() {
      var quellen = gezeigt.map(function (s) { return s.quelle; }).filter(function (q, i, a) { return a.indexOf(q) === i; });
      return 'Quelle der Einrichtungen: ' + quellen.join('; ') + '.';
    }

    // The list: for the areas that are chosen, else the first of all.
    function gebiete() { return (karte.zustand().gebiete || '').split(',').filter(Boolean); }
    function nenne() {
      var liste = $('k-ortsnamen'), nur = gebiete(), zeilen = [], alle = 0;
      hinweis();
      $('k-ortsliste').hidden = !gezeigt.length;
      liste.textContent = '';
      gezeigt.forEach(function (s, k) {
        s.namen.forEach(function (name, i) {
          if (karte.istFrueher() || !nur.length || nur.indexOf(s.raum[i]) >= 0) {
            zeilen.push([k, i, name]);
          }
        });
      });
      alle = zeilen.length;
      zeilen.sort(function (a, b) { return a[2].localeCompare(b[2], 'de') || a[0] - b[0] || a[1] - b[1]; });
      zeilen.splice(HOECHSTENS);
      zeilen.forEach(function (z) {
        var knopf = liste.appendChild(d.createElement('li')).appendChild(d.createElement('button')), s = gezeigt[z[0]];
        knopf.type = 'button';
        knopf.textContent = z[2];
        if (gezeigt.length > 1) { var art = knopf.appendChild(d.createElement('span')); art.className = 'leise'; art.textContent = ' ' + s.titel; }
        function zeige() { return window.abbildung.zeigeOrt(kasten(), z[0], z[1]); }
        knopf.addEventListener('focus', zeige);
        knopf.addEventListener('blur', function () { window.abbildung.verbirgOrt(kasten()); });
        knopf.addEventListener('click', function () { L.melde(zeige()); });
      });
      var wo = nur.length && !karte.istFrueher() ? 'In den gewählten Gebieten: ' : 'Auf der Karte: ';
      $('k-ortszahl').textContent = wo + alle.toLocaleString('de-DE') + (alle === 1 ? ' Einrichtung.' : ' Einrichtungen.')
        + (alle > zeilen.length ? ' Hier stehen die ersten ' + zeilen.length + '; wer ein Gebiet auf der Karte wählt, sieht alle darin.' : '')
        + ' Ein Druck auf einen Namen zeigt die Stelle.';
    }

    // What is taken away shows what is seen.
    bild.addEventListener('click', function (e) {
      var weg = e.target.closest && e.target.closest('.dateien a[download]');
      if (!weg || !gezeigt.length) return;
      var art = /\.png$/.test(weg.getAttribute('href')) ? 'png' : 'svg', kopf = bild.querySelector('.bildkopf').children;
      if (!/\.(png|svg)$/.test(weg.getAttribute('href'))) return;
      e.preventDefault();
      var fuss = Array.prototype.map.call(bild.querySelectorAll('figcaption p:not(.dateien):not(.orte-hinweis)'), function (p) { return p.textContent; });
      window.abbildung.male(kasten(), { titel: kopf[1].textContent, unterzeile: kopf[0].textContent, zeilen: fuss.concat(andererTag() + quellenzeile(), d.querySelector('.fuss .stand').textContent.trim().replace(/\s+/g, ' ')) }, art, function (inhalt) {
        var a = d.createElement('a');
        a.href = URL.createObjectURL(inhalt);
        a.download = ['karte'].concat(gewaehlt()).join('-') + '.' + art;
        a.click();
        setTimeout(function () { URL.revokeObjectURL(a.href); }, 10000);
        L.melde('Bild mit Einrichtungen gespeichert.');
      });
    });

    feld.addEventListener('change', function (e) {
      var an = gewaehlt();
      karte.zustand().orte = an.join(',');
      karte.merke();
      zeichne(e.target.parentNode.textContent.trim().replace(/\s+/g, ' ') + (e.target.checked ? ' auf der Karte gezeigt.' : ' von der Karte genommen.'));
    });
    bild.addEventListener('karte:neu', function () { if (gezeigt.length || gewaehlt().length) zeichne(''); });
    bild.addEventListener('abbildung:jahr', hinweis);
    bild.addEventListener('abbildung:vergleich', function () { if (gezeigt.length) nenne(); });
    var gewollt = (karte.zustand().orte || '').split(',');
    haken.forEach(function (h) { h.checked = gewollt.indexOf(h.value) >= 0; });
    if (gewaehlt().length) zeichne('');
  }
  if (d.readyState === 'loading') d.addEventListener('DOMContentLoaded', beginne); else beginne();
})();
