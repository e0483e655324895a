/* Lebenslagen: Abbildungen zum Bedienen. Ohne dieses Skript ist jede Abbildung vollständig.
   Ein klassisches Skript ohne fremde Teile: läuft auch aus einem Ordner (file://).
   <div data-abbildung> umschließt das SVG; ein <script type="application/json"> darin bringt die
   Werte aller Jahre. Meldet "abbildung:jahr" (mit "bild", wenn
   ein anderes Bild das Jahr zeigt) und "abbildung:vergleich", hört auf "abbildung:setze". */
(function () {
  'use strict';
  var NS = 'http://www.w3.org/2000/svg', HOECHSTENS = 5, laufend = 0;

  function alle(wurzel, wahl) { return Array.prototype.slice.call(wurzel.querySelectorAll(wahl)); }
  function neu(name, klasse, eltern) {
    var e = document.createElement(name);
    e.className = klasse;
    eltern.appendChild(e);
    return e;
  }

  function start(kasten) {
    if (kasten.abbildung) return;
    var svgs = alle(kasten, 'svg');
    if (!svgs.length) return;
    var quelle = kasten.querySelector('script[type="application/json"]');
    var daten = quelle ? JSON.parse(quelle.textContent) : null;
    var id = ++laufend, flaechen = [], nach = {}, gewaehlt = [], filter = {}, stelle = 0;
    var tipp = neu('div', 'abb-tipp', kasten), ansage = neu('p', 'abb-ansage', kasten);
    var liste = neu('p', 'abb-vergleich', kasten);
    tipp.hidden = liste.hidden = true;
    tipp.setAttribute('aria-hidden', 'true');
    ansage.setAttribute('role', 'status');

    svgs.forEach(function (svg) {
      var wege = alle(svg, 'path[data-r]');
      if (wege.length) svg.setAttribute('role', 'group');
      wege.sort(function (a, b) { return titel(a).localeCompare(titel(b), 'de'); });
      wege.forEach(function (weg, i) {
        var text = titel(weg), schnitt = text.lastIndexOf(': ');
        var f = { weg: weg, r: weg.getAttribute('data-r'), name: text.slice(0, schnitt), wert: text.slice(schnitt + 2), reihe: wege, i: i,
          klasse: weg.getAttribute('data-c'), namen: [], zahl: null, grund: null, striche: [] };
        weg.removeChild(weg.querySelector('title'));
        weg.setAttribute('role', 'button');
        weg.setAttribute('aria-pressed', 'false');
        weg.setAttribute('tabindex', i ? '-1' : '0');
        weg.abb = f;
        var nachbar = weg.nextElementSibling;
        while (nachbar && nachbar.classList.contains('abb-h')) { f.striche.push(nachbar); nachbar = nachbar.nextElementSibling; }
        f.zahl = svg.querySelector('[data-w="' + f.r + '"]');
        f.grund = svg.querySelector('[data-p="' + f.r + '"]');
        f.namen = alle(svg, '[data-n="' + f.r + '"]');
        benenne(f);
        flaechen.push(f);
        (nach[f.r] = nach[f.r] || []).push(f);
      });
      alle(svg, '[data-k]').forEach(function (feld) {
        if (!wege.length) return;
        feld.setAttribute('role', 'button');
        feld.setAttribute('tabindex', '0');
        feld.setAttribute('aria-pressed', 'false');
        feld.setAttribute('aria-label', 'Nur zeigen: ' + feld.textContent);
      });
    });

    function titel(weg) { var t = weg.querySelector('title'); return t ? t.textContent : weg.abb ? weg.abb.name : ''; }
    function zusatz(r) { return kasten.abbZusatz ? kasten.abbZusatz(r) : ''; }
    function benenne(f) { var z = zusatz(f.r); f.weg.setAttribute('aria-label', f.name + ': ' + f.wert + (z ? '; ' + z : '')); }
    function sage(text) { ansage.textContent = text; }
    function melde(art, inhalt) { kasten.dispatchEvent(new CustomEvent('abbildung:' + art, { bubbles: true, detail: inhalt })); }

    /* Hervorheben: dasselbe Gebiet überall auf der Seite. */
    function hebe(r, an) {
      alle(document, '[data-abbildung] [data-r="' + r + '"]').forEach(function (e) { e.classList.toggle('abb-an', an); });
    }
    function zeige(f, x, y) {
      tipp.textContent = '';
      neu('strong', '', tipp).textContent = f.name;
      neu('span', '', tipp).textContent = f.wert + (daten && daten.einheit && /\d/.test(f.wert) ? ' ' + daten.einheit : '');
      var z = zusatz(f.r);
      if (z) neu('span', '', tipp).textContent = z;
      tipp.hidden = false;
      var b = kasten.getBoundingClientRect(), t = tipp.getBoundingClientRect();
      tipp.style.left = Math.max(0, Math.min(b.width - t.width, x - b.left - t.width / 2)) + 'px';
      tipp.style.top = (y - b.top - t.height - 12 < 0 ? y - b.top + 18 : y - b.top - t.height - 12) + 'px';
    }
    function zeigeMitte(f) { var b = f.weg.getBoundingClientRect(); zeige(f, b.left + b.width / 2, b.top + b.height / 2); }

    kasten.addEventListener('pointermove', function (e) {
      if (e.target.abb) zeige(e.target.abb, e.clientX, e.clientY); else tipp.hidden = true;
    });
    kasten.addEventListener('pointerleave', function () { tipp.hidden = true; });
    ['pointerover', 'focusin'].forEach(function (art) {
      kasten.addEventListener(art, function (e) {
        var g = e.target.closest && e.target.closest('[data-r]');
        if (g) hebe(g.getAttribute('data-r'), true);
        if (art === 'focusin' && e.target.abb) zeigeMitte(e.target.abb);
      });
    });
    ['pointerout', 'focusout'].forEach(function (art) {
      kasten.addEventListener(art, function (e) {
        var g = e.target.closest && e.target.closest('[data-r]');
        if (g) hebe(g.getAttribute('data-r'), false);
        if (art === 'focusout') tipp.hidden = true;
      });
    });

    /* Tastatur: ein Halt je Karte, Pfeile gehen nach dem Namen weiter. */
    kasten.addEventListener('keydown', function (e) {
      var f = e.target.abb, feld = e.target.closest && e.target.closest('[data-k]');
      if (e.key === 'Escape') { tipp.hidden = true; return; }
      if (e.key === 'Enter' || e.key === ' ') {
        if (f) waehle(f.r); else if (feld) filtere(feld); else return;
        e.preventDefault();
      }
      if (!f) return;
      var n = f.reihe.length, i = { ArrowRight: f.i + 1, ArrowDown: f.i + 1, ArrowLeft: f.i - 1, ArrowUp: f.i - 1, Home: 0, End: n - 1 }[e.key];
      if (i === undefined) return;
      e.preventDefault();
      var ziel = f.reihe[(i + n) % n];
      f.weg.setAttribute('tabindex', '-1');
      ziel.setAttribute('tabindex', '0');
      ziel.focus();
    });
    kasten.addEventListener('click', function (e) {
      var feld = e.target.closest && e.target.closest('[data-k]');
      if (e.target.abb) waehle(e.target.abb.r); else if (feld) filtere(feld);
    });

    /* Filtern: nur die gewählten Klassen der Legende bleiben kräftig. */
    function filtere(feld) {
      var k = feld.getAttribute('data-k');
      if (filter[k]) delete filter[k]; else filter[k] = true;
      alle(kasten, '[data-k]').forEach(function (e) { if (e.getAttribute('role')) e.setAttribute('aria-pressed', filter[e.getAttribute('data-k')] ? 'true' : 'false'); });
      var zahl = dimme();
      sage(Object.keys(filter).length ? zahl + (zahl === 1 ? ' Gebiet' : ' Gebiete') + ' gezeigt' : 'Alle Gebiete gezeigt');
    }
    function dimme() {
      var an = Object.keys(filter).length, gezeigt = {};
      flaechen.forEach(function (f) {
        var aus = an > 0 && !filter[f.klasse];
        if (!aus) gezeigt[f.r] = 1;
        [f.weg].concat(f.striche, f.namen, f.zahl || [], f.grund || []).forEach(function (e) { e.classList.toggle('abb-aus', aus); });
      });
      return Object.keys(gezeigt).length;
    }

    /* Vergleichen: bis zu fünf Gebiete, mit Rand und unter der Karte genannt. */
    function waehle(r) {
      var da = gewaehlt.indexOf(r);
      if (da >= 0) gewaehlt.splice(da, 1);
      else if (gewaehlt.length === HOECHSTENS) { sage('Höchstens ' + HOECHSTENS + ' Gebiete zum Vergleich. Bitte erst eines abwählen.'); return; }
      else gewaehlt.push(r);
      nenne();
      sage(nach[r][0].name + (da >= 0 ? ' abgewählt' : ' zum Vergleich gewählt, ' + nach[r][0].wert));
      melde('vergleich', { gebiete: gewaehlt.slice() });
    }
    function nenne() {
      flaechen.forEach(function (f) {
        var an = gewaehlt.indexOf(f.r) >= 0;
        f.weg.classList.toggle('abb-gewaehlt', an);
        f.weg.setAttribute('aria-pressed', an ? 'true' : 'false');
      });
      liste.hidden = !gewaehlt.length;
      liste.textContent = 'Vergleich: ' + gewaehlt.map(function (r) { var z = zusatz(r); return nach[r][0].name + ' ' + nach[r][0].wert + (z ? ' (' + z + ')' : ''); }).join(' · ');
    }

    /* Jahre. */
    function zahl(n) {
      var s = Math.abs(n).toString(), d = daten.stellen;
      while (s.length <= d) s = '0' + s;
      var ganz = s.slice(0, s.length - d).replace(/\B(?=(\d{3})+$)/g, '.');
      return (n < 0 ? '\u2212' : '') + ganz + (d ? ',' + s.slice(-d) : '');
    }
    function lies(zelle) {
      var status = typeof zelle === 'string' ? zelle : '', unsicher = Array.isArray(zelle);
      var n = unsicher ? zelle[0] : status ? 0 : zelle, s = daten.status[status];
      if (s && s.muster) return { text: s.kurz, lang: s.lang, klasse: status, fuellung: 'url(#abb' + id + status + ')', tinte: daten.tinte, muster: true };
      var k = 0;
      while (k < daten.grenzen.length && n >= daten.grenzen[k]) k++;
      var t = s ? s.kurz : unsicher ? '(' + zahl(n) + ')' : zahl(n);
      return { text: t, lang: t, klasse: String(k), fuellung: daten.farben[k], tinte: daten.schrift[k], muster: false };
    }
    function setzeJahr(i) {
      stelle = i;
      Object.keys(nach).forEach(function (r) {
        var z = daten.werte[r] ? daten.werte[r][i] : null, w = lies(z === null || z === undefined ? 'NICHT_GELIEFERT' : z);
        nach[r].forEach(function (f) {
          f.wert = w.lang;
          f.klasse = w.klasse;
          f.weg.setAttribute('fill', w.fuellung);
          f.striche.forEach(function (e) { e.parentNode.removeChild(e); });
          f.striche = [];
          benenne(f);
          if (f.zahl) f.zahl.textContent = w.text;
          if (f.grund) {
            f.grund.setAttribute('visibility', w.muster ? 'visible' : 'hidden');
            f.grund.setAttribute('fill', w.muster ? daten.grund : w.fuellung);
            f.namen.concat(f.zahl || []).forEach(function (e) { e.setAttribute('fill', w.tinte); });
          }
        });
      });
      alle(kasten, '[data-q]').forEach(function (e) {
        var z = daten.werte[e.getAttribute('data-q')];
        e.textContent = lies(!z || z[i] === null ? 'NICHT_GELIEFERT' : z[i]).text;
      });
      dimme();
      nenne();
      tipp.hidden = true;
    }
    function muster() {
      svgs.slice(0, 1).forEach(function () {
        var svg = document.createElementNS(NS, 'svg');
        svg.setAttribute('width', '0'); svg.setAttribute('height', '0'); svg.setAttribute('aria-hidden', 'true');
        svg.style.position = 'absolute';
        Object.keys(daten.status).forEach(function (code) {
          var s = daten.status[code];
          if (!s.muster) return;
          var p = document.createElementNS(NS, 'pattern'), a = s.muster.abstand;
          p.setAttribute('id', 'abb' + id + code);
          p.setAttribute('patternUnits', 'userSpaceOnUse');
          p.setAttribute('width', a * 2); p.setAttribute('height', a);
          p.setAttribute('patternTransform', 'rotate(' + -s.muster.winkel[0] + ')');
          var d = 'M0 ' + a / 2 + 'H' + a * 2 + (s.muster.winkel.length > 1 ? 'M' + a / 2 + ' 0V' + a + 'M' + a * 1.5 + ' 0V' + a : '');
          [['path', 'M0 0H' + a * 2 + 'V' + a + 'H0z', daten.grund, 'none', ''], ['path', d, 'none', daten.strich, s.muster.strich]].forEach(function (q) {
            var e = document.createElementNS(NS, q[0]);
            e.setAttribute('d', q[1]); e.setAttribute('fill', q[2]); e.setAttribute('stroke', q[3]); e.setAttribute('stroke-dasharray', q[4] || 'none');
            p.appendChild(e);
          });
          svg.appendChild(p);
        });
        kasten.appendChild(svg);
      });
    }
    function schieber() {
      var zeile = document.createElement('p'), name = neu('label', '', zeile), regler = neu('input', '', zeile), wert = neu('output', '', zeile);
      zeile.className = 'abb-jahr';
      regler.id = 'abb-jahr-' + id;
      name.htmlFor = regler.id;
      name.textContent = 'Jahr';
      regler.type = 'range'; regler.min = 0; regler.max = stufen.length - 1; regler.step = 1;
      function rufe(jahr) {
        regler.value = stufen.indexOf(jahr);
        wert.textContent = jahr;
        regler.setAttribute('aria-valuetext', String(jahr));
      }
      regler.addEventListener('input', function () {
        var jahr = stufen[+regler.value], i = daten.jahre.indexOf(jahr);
        if (i >= 0) setzeJahr(i);
        rufe(jahr);
        melde('jahr', i >= 0 ? { jahr: jahr } : { jahr: jahr, bild: daten.anderswo[jahr] });
      });
      kasten.insertBefore(zeile, kasten.firstChild);
      rufe(daten.jahre[stelle]);
      return rufe;
    }

    var stelleRegler = null, stufen = [];
    if (daten) {
      stelle = daten.jahre.indexOf(daten.jahr);
      stufen = daten.jahre.concat(Object.keys(daten.anderswo || {}).map(Number)).sort(function (a, b) { return a - b; });
      if (stufen.length > 1) { muster(); stelleRegler = schieber(); }
    }
    kasten.addEventListener('abbildung:setze', function (e) {
      var d = e.detail || {}, i = daten ? daten.jahre.indexOf(d.jahr) : -1;
      if (i >= 0 && i !== stelle) { setzeJahr(i); if (stelleRegler) stelleRegler(d.jahr); }
      if (d.gebiete) { gewaehlt = d.gebiete.filter(function (r) { return nach[r]; }).slice(0, HOECHSTENS); nenne(); }
    });
    kasten.addEventListener('abbildung:zusatz', function () { flaechen.forEach(benenne); nenne(); });
    kasten.abbildung = true;
    kasten.classList.add('abb-bedienbar');
  }

  function alles() { alle(document, '[data-abbildung]').forEach(start); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', alles); else alles();
  window.abbildung = { starte: start };
})();
