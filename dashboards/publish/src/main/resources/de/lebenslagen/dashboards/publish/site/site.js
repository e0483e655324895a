// Everything the pages can do beyond links. Classic script: it also runs from a folder.
// The state of a page lives in the fragment of its address: it can be copied, kept, passed on.
(function () {
  'use strict';
  var d = document, wurzel = d.body ? d.body.dataset.wurzel : '';
  d.documentElement.classList.add('js');

  function $(id) { return d.getElementById(id); }
  function melde(text) { $('meldung').textContent = text; setTimeout(function () { $('meldung').textContent = ''; }, 4000); }
  function element(name, text, eltern) {
    var e = d.createElement(name);
    if (text !== undefined && text !== null) e.textContent = text;
    if (eltern) eltern.appendChild(e);
    return e;
  }

  // --- State in the address
  function liesZustand() {
    var z = {};
    location.hash.slice(1).split('&').forEach(function (teil) {
      var i = teil.indexOf('=');
      if (i > 0) { try { z[teil.slice(0, i)] = decodeURIComponent(teil.slice(i + 1)); } catch (e) { /* not ours */ } }
    });
    return z;
  }
  function schreibZustand(z) {
    var text = Object.keys(z).sort().filter(function (k) { return z[k] !== '' && z[k] !== undefined; })
      .map(function (k) { return k + '=' + encodeURIComponent(z[k]).replace(/%2C/g, ','); }).join('&');
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
    zeigeAdresse();
  }
  function zeigeAdresse() {
    var feld = d.querySelector('[data-adresse]');
    if (feld) feld.value = location.href;
    var rahmen = d.querySelector('[data-einbettung]');
    if (rahmen) rahmen.value = rahmen.value.replace(/src="[^"]*"/, 'src="' + new URL(rahmen.dataset.einbettung, location.href).href.replace(/"/g, '%22') + '"');
  }

  // --- Data of one indicator: a script, because a page in a folder may not read files
  var geladen = {}, wartend = {};
  function gib(schluessel, inhalt) {
    geladen[schluessel] = inhalt;
    (wartend[schluessel] || []).forEach(function (f) { f(inhalt); });
    delete wartend[schluessel];
  }
  window.Lebenslagen = {
    gib: gib, hole: hole, melde: melde,
    nimmKarte: function (karte) { gib('karte-' + karte[0], karte[1]); },
    nimm: function (daten) { gib(daten.id, daten); }
  };
  function hole(id, dann) {
    if (geladen[id]) { dann(geladen[id]); return; }
    if (wartend[id]) { wartend[id].push(dann); return; }
    if (!/^[a-z0-9_-]+$/.test(id)) return;
    wartend[id] = [dann];
    var s = element('script');
    s.src = wurzel + 'daten/' + id + '.js';
    s.onerror = function () { delete wartend[id]; melde('Die Zahlen konnten nicht geladen werden.'); };
    d.head.appendChild(s);
  }
  function zahl(wert, stellen) {
    return typeof wert === 'number'
      ? wert.toLocaleString('de-DE', { minimumFractionDigits: stellen, maximumFractionDigits: stellen }).replace('-', '−')
      : wert;
  }

  // --- Copying
  d.addEventListener('click', function (ereignis) {
    var knopf = ereignis.target.closest('[data-kopiere]');
    if (!knopf) return;
    var feld = $(knopf.dataset.kopiere);
    feld.select();
    var fertig = function () { melde('Kopiert.'); };
    var alt = function () { if (d.execCommand('copy')) fertig(); else melde('Bitte mit Strg+C kopieren.'); };
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(feld.value).then(fertig, alt); else alt();
  });

  // --- Searching a list of areas
  function suche(form) {
    var liste = $(form.dataset.suche), feld = form.querySelector('input'), ausgabe = form.querySelector('p');
    var punkte = Array.prototype.slice.call(liste.children);
    function filtere() {
      var gesucht = feld.value.trim().toLowerCase(), anzahl = 0;
      punkte.forEach(function (p) {
        var passt = p.textContent.toLowerCase().indexOf(gesucht) >= 0;
        p.hidden = !passt;
        if (passt) anzahl++;
      });
      ausgabe.textContent = anzahl === 0 ? 'Kein Gebiet heißt so.' : anzahl + (anzahl === 1 ? ' Gebiet' : ' Gebiete');
      schreibZustand({ suche: feld.value.trim() });
    }
    form.addEventListener('submit', function (e) {
      e.preventDefault();
      var erste = punkte.filter(function (p) { return !p.hidden; })[0];
      if (erste) location.href = erste.querySelector('a').href;
    });
    feld.addEventListener('input', filtere);
    var z = liesZustand();
    if (z.suche) { feld.value = z.suche; filtere(); }
  }

  // --- Sorting and pinning a table
  function sortierbar(tabelle) {
    var koerper = tabelle.tBodies[0], zustand = liesZustand(), spalte = -1, richtung = 'ab';
    var zeilen = Array.prototype.slice.call(koerper.rows), kopf = Array.prototype.slice.call(tabelle.tHead.rows[0].cells);
    var angeheftet = (zustand.angeheftet || '').split(',').filter(Boolean);
    function marke(zeile) {
      var a = zeile.cells[0].querySelector('a');
      return a ? a.getAttribute('href').replace(/^.*\/|\.html$/g, '') : 'stadt';
    }
    var schluessel = zeilen.map(function (z) {
      return Array.prototype.map.call(z.cells, function (c, i) {
        if (i === 0) return c.textContent.trim();
        var n = parseFloat(c.textContent.trim().replace(/\./g, '').replace(',', '.').replace('−', '-'));
        return isNaN(n) ? null : n;
      });
    });
    function vergleiche(a, b) {
      var oben = (angeheftet.indexOf(marke(zeilen[b])) >= 0 ? 1 : 0) - (angeheftet.indexOf(marke(zeilen[a])) >= 0 ? 1 : 0);
      if (oben) return oben;
      if (spalte < 0) return a - b;
      var x = schluessel[a][spalte], y = schluessel[b][spalte];
      if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || a - b;
      var v = spalte === 0 ? x.localeCompare(y, 'de') : x - y;
      return (richtung === 'ab' ? -v : v) || a - b;
    }
    function ordne() {
      zeilen.map(function (z, i) { return i; }).sort(vergleiche).forEach(function (i) {
        zeilen[i].classList.toggle('angeheftet', angeheftet.indexOf(marke(zeilen[i])) >= 0);
        koerper.appendChild(zeilen[i]);
      });
      kopf.forEach(function (th, k) {
        if (k === spalte) th.setAttribute('aria-sort', richtung === 'ab' ? 'descending' : 'ascending'); else th.removeAttribute('aria-sort');
      });
    }
    function merke() {
      var z = liesZustand();
      z.ordnung = spalte < 0 ? '' : spalte + '-' + richtung;
      z.angeheftet = angeheftet.join(',');
      schreibZustand(z);
      ordne();
    }
    kopf.forEach(function (th, i) {
      var knopf = element('button', th.textContent);
      knopf.type = 'button';
      th.textContent = '';
      th.appendChild(knopf);
      knopf.addEventListener('click', function () {
        richtung = spalte === i ? (richtung === 'ab' ? 'auf' : 'ab') : (i === 0 ? 'auf' : 'ab');
        spalte = i;
        merke();
        melde('Geordnet nach ' + knopf.textContent + (richtung === 'ab' ? ', absteigend.' : ', aufsteigend.'));
      });
    });
    zeilen.forEach(function (z) {
      var name = z.cells[0].textContent.trim(), m = marke(z), knopf = element('button', '☆');
      z.cells[0].insertBefore(knopf, z.cells[0].firstChild);
      knopf.type = 'button';
      knopf.className = 'heften';
      function zeige() {
        var fest = angeheftet.indexOf(m) >= 0;
        knopf.textContent = fest ? '★' : '☆';
        knopf.setAttribute('aria-pressed', fest);
        knopf.setAttribute('aria-label', name + ' oben anheften');
      }
      knopf.addEventListener('click', function () {
        var fest = angeheftet.indexOf(m) >= 0;
        angeheftet = fest ? angeheftet.filter(function (x) { return x !== m; }) : angeheftet.concat([m]);
        zeige();
        merke();
        knopf.focus();
        melde(name + (fest ? ' gelöst.' : ' oben angeheftet.'));
      });
      zeige();
    });
    var erste = /^(\d+)-(auf|ab)$/.exec(zustand.ordnung || '');
    if (erste && +erste[1] < kopf.length) { spalte = +erste[1]; richtung = erste[2]; }
    if (spalte >= 0 || angeheftet.length) ordne();
  }

  // --- Comparing up to five areas over the years
  function vergleiche(bereich) {
    var hoechstens = +bereich.dataset.hoechstens, zustand = liesZustand();
    var namen = {}, marken = {};
    Array.prototype.forEach.call($('v-raeume').options, function (o) { namen[o.dataset.marke] = o.value; marken[o.value] = o.dataset.marke; });
    var gewaehlt = (zustand.raeume || '').split(',').filter(function (m) { return namen[m]; }).slice(0, hoechstens);
    if (zustand.indikator && bereich.querySelector('option[value="' + CSS.escape(zustand.indikator) + '"]')) $('v-indikator').value = zustand.indikator;

    function merke() {
      var z = liesZustand();
      z.raeume = gewaehlt.join(',');
      z.indikator = $('v-indikator').value;
      schreibZustand(z);
      zeige();
    }
    function zeige() {
      var liste = $('v-marken');
      liste.textContent = '';
      gewaehlt.forEach(function (m) {
        var knopf = element('button', namen[m] + ' ✕', element('li', null, liste));
        knopf.type = 'button';
        knopf.setAttribute('aria-label', namen[m] + ' entfernen');
        knopf.addEventListener('click', function () {
          gewaehlt = gewaehlt.filter(function (x) { return x !== m; });
          merke();
          melde(namen[m] + ' entfernt.');
          $('v-raum').focus();
        });
      });
      if (!gewaehlt.length) { $('v-ergebnis').textContent = 'Noch kein Gebiet gewählt.'; return; }
      hole($('v-indikator').value, tabelle);
    }
    function tabelle(daten) {
      if (daten.id !== $('v-indikator').value) return;
      var ziel = $('v-ergebnis'), rahmen = element('div'), t = element('table', null, rahmen);
      rahmen.className = 'rollrahmen';
      rahmen.tabIndex = 0;
      rahmen.setAttribute('role', 'region');
      rahmen.setAttribute('aria-label', daten.name);
      element('caption', daten.name + ', ' + daten.einheit, t);
      var kopf = element('tr', null, element('thead', null, t));
      element('th', 'Gebiet', kopf).scope = 'col';
      daten.jahre.forEach(function (j) { var th = element('th', j, kopf); th.scope = 'col'; th.className = 'zahl'; });
      var koerper = element('tbody', null, t);
      daten.raeume.forEach(function (r) {
        if (r.marke && gewaehlt.indexOf(r.marke) < 0) return;
        var zeile = element('tr', null, koerper), th = element('th', r.name, zeile);
        th.scope = 'row';
        if (!r.marke) th.className = 'stadt';
        r.werte.forEach(function (w, i) {
          var td = element('td', zahl(w, daten.stellen), zeile);
          td.className = 'zahl';
          if (typeof w === 'number' && r.von && r.von[i] !== null) element('span', zahl(r.von[i], daten.stellen) + ' bis ' + zahl(r.bis[i], daten.stellen), td).className = 'spanne';
        });
      });
      ziel.textContent = '';
      ziel.appendChild(rahmen);
      var fuss = element('p', 'Klein darunter: das 95-%-Intervall. ', ziel);
      fuss.className = 'leise';
      element('a', 'Rangfolge und Verlauf aller Gebiete', fuss).href = 'indikator/' + daten.id + '.html';
      melde(gewaehlt.length + (gewaehlt.length === 1 ? ' Gebiet' : ' Gebiete') + ' im Vergleich.');
    }
    function dazu() {
      var m = marken[$('v-raum').value.trim()];
      if (!m) { melde('Bitte ein Gebiet aus der Liste wählen.'); return; }
      if (gewaehlt.indexOf(m) >= 0) { melde(namen[m] + ' ist schon gewählt.'); return; }
      if (gewaehlt.length >= hoechstens) { melde('Höchstens ' + hoechstens + ' Gebiete.'); return; }
      gewaehlt.push(m);
      $('v-raum').value = '';
      merke();
    }
    $('v-dazu').addEventListener('click', dazu);
    $('v-raum').addEventListener('keydown', function (e) { if (e.key === 'Enter') { e.preventDefault(); dazu(); } });
    $('v-indikator').addEventListener('change', merke);
    zeige();
  }

  // --- The map page: another indicator, a year, an area
  function karte() {
    var wahl = $('k-indikator'), bild = $('karte-bild'), tafel = $('karte-tafel').querySelector('table');
    // What is shown: an indicator, or an indicator on boundaries of earlier years.
    var gezeigt = wahl.value, gewollt = gezeigt, viele = tafel.tBodies[0].rows.length;
    var optionen = [], zustand = liesZustand();
    function biete(daten) {
      if (daten.id !== gezeigt) return;
      optionen = [];
      $('k-raeume').textContent = '';
      daten.raeume.forEach(function (r) {
        if (!r.kennung) return;
        var o = element('option', null, $('k-raeume'));
        o.value = r.name;
        if (r.marke) o.dataset.marke = r.marke;
        o.dataset.kennung = r.kennung;
        optionen.push(o);
      });
      nenne();
    }
    function gebiete() { return (zustand.gebiete || '').split(',').filter(Boolean); }
    function kasten() { return bild.querySelector('[data-abbildung]'); }
    function merke() { zustand.indikator = wahl.value; schreibZustand(zustand); }
    function setze() {
      kasten().dispatchEvent(new CustomEvent('abbildung:setze', { detail: { jahr: +zustand.jahr, gebiete: gebiete() } }));
      nenne();
      hole(gezeigt, fuelle);
    }
    function fuelle(daten) {
      if (daten.id !== gezeigt) return;
      var i = daten.jahre.indexOf(+zustand.jahr);
      if (i < 0) i = daten.jahre.indexOf(daten.jahr);
      var jahr = daten.jahre[i], kopf = bild.querySelector('.bildkopf');
      if (!kopf.dataset.jahr) { kopf.dataset.jahr = daten.jahr; kopf.dataset.unter = kopf.children[0].textContent; kopf.dataset.titel = kopf.children[1].textContent; }
      var selbst = String(jahr) === kopf.dataset.jahr;
      kopf.children[0].textContent = selbst ? kopf.dataset.unter : daten.name + ' · ' + daten.einheit + ', ' + jahr;
      kopf.children[1].textContent = selbst ? kopf.dataset.titel : enden(daten, i);
      tafel.caption.textContent = daten.name + ', ' + daten.einheit + ', ' + daten.jahre[i];
      tafel.tHead.rows[0].cells[1].textContent = daten.jahre[i];
      var koerper = tafel.tBodies[0];
      koerper.textContent = '';
      daten.raeume.slice().sort(function (x, y) {
        function rang(r) { return r.kennung ? (typeof r.werte[i] === 'number' ? r.werte[i] : -Infinity) : Infinity; }
        return rang(x) === rang(y) ? 0 : rang(y) - rang(x);
      }).slice(0, viele).forEach(function (r) {
        var zeile = element('tr', null, koerper), th = element('th', r.marke ? null : r.name, zeile);
        th.scope = 'row';
        if (r.marke) element('a', r.name, th).href = 'raum/' + r.marke + '.html';
        if (!r.kennung) th.className = 'stadt';
        element('td', zahl(r.werte[i], daten.stellen), zeile).className = 'zahl';
      });
    }
    function enden(daten, i) {
      var mit = daten.raeume.filter(function (r) { return r.kennung && typeof r.werte[i] === 'number'; });
      if (!mit.length) return 'Keine Zahlen für ' + daten.jahre[i];
      var werte = mit.map(function (r) { return r.werte[i]; }), hoch = Math.max.apply(null, werte), tief = Math.min.apply(null, werte);
      function wo(w) {
        var n = mit.filter(function (r) { return r.werte[i] === w; }).map(function (r) { return r.name; });
        return (n.length > 3 ? n.length + ' Gebieten' : n.join(', ')) + ' (' + zahl(w, daten.stellen) + ')';
      }
      return 'Am höchsten in ' + wo(hoch) + ', am niedrigsten in ' + wo(tief);
    }
    function nenne() {
      var ziel = $('k-treffer');
      ziel.textContent = '';
      gebiete().forEach(function (k, n) {
        var o = optionen.filter(function (x) { return x.dataset.kennung === k; })[0];
        if (!o) return;
        if (n) ziel.appendChild(d.createTextNode(' · '));
        if (o.dataset.marke) element('a', 'Seite zu ' + o.value, ziel).href = 'raum/' + o.dataset.marke + '.html';
        else ziel.appendChild(d.createTextNode(o.value));
      });
      var marken = gebiete().map(function (k) { return (optionen.filter(function (x) { return x.dataset.kennung === k; })[0] || { dataset: {} }).dataset.marke; }).filter(Boolean);
      if (marken.length > 1) {
        ziel.appendChild(d.createTextNode(' · '));
        element('a', 'Vergleich über die Jahre', ziel).href = 'vergleich.html#indikator=' + wahl.value + '&raeume=' + marken.join(',');
      }
    }
    function anderswo() { return JSON.parse(kasten().querySelector('script').textContent).anderswo || {}; }
    // Another map in the same place; the slider keeps the focus that it had.
    function lade(id, text) {
      gewollt = id;
      hole('karte-' + id, function (html) {
        if (gewollt !== id) return;
        var halten = d.activeElement && d.activeElement.type === 'range' && bild.contains(d.activeElement);
        gezeigt = id;
        bild.innerHTML = html;
        window.abbildung.starte(kasten());
        var woanders = anderswo()[zustand.jahr];
        if (woanders) { lade(woanders, text); return; }
        hole(id, biete);
        merke();
        setze();
        bild.dispatchEvent(new CustomEvent('karte:neu'));
        var regler = bild.querySelector('input[type=range]');
        if (halten && regler) regler.focus();
        melde(text);
      });
    }
    function suche() {
      var text = $('k-raum').value.trim(), o = optionen.filter(function (x) { return x.value === text; })[0];
      if (!o) { if (text && optionen.length) melde('Kein Gebiet heißt so.'); return; }
      if (gebiete().indexOf(o.dataset.kennung) < 0) zustand.gebiete = gebiete().concat([o.dataset.kennung]).slice(-5).join(',');
      merke();
      setze();
      melde(text + ' ist auf der Karte umrandet.');
    }
    bild.addEventListener('abbildung:jahr', function (e) {
      zustand.jahr = e.detail.jahr;
      if (e.detail.bild) {
        zustand.gebiete = '';
        lade(e.detail.bild, 'Jahr ' + e.detail.jahr + ': andere Gebietsgrenzen.');
        return;
      }
      gewollt = gezeigt;
      merke();
      hole(gezeigt, fuelle);
    });
    bild.addEventListener('abbildung:vergleich', function (e) { zustand.gebiete = e.detail.gebiete.join(','); merke(); nenne(); });
    wahl.addEventListener('change', function () { lade(wahl.value, 'Karte gewechselt.'); });
    $('k-raum').addEventListener('change', suche);
    $('karte-werkzeuge').addEventListener('submit', function (e) { e.preventDefault(); suche(); });
    window.Lebenslagen.karte = {
      zustand: function () { return zustand; }, merke: merke,
      istFrueher: function () { return gezeigt !== wahl.value; }
    };
    hole(gezeigt, biete);
    if (zustand.indikator && zustand.indikator !== gezeigt && wahl.querySelector('option[value="' + CSS.escape(zustand.indikator) + '"]')) {
      wahl.value = zustand.indikator;
      lade(zustand.indikator, '');
    } else if (anderswo()[zustand.jahr]) {
      lade(anderswo()[zustand.jahr], '');
    } else if (zustand.jahr || zustand.gebiete) {
      setze();
    }
  }

  // Paper shows what is folded; browsers that the style sheet can't tell so are told here.
  function druckeAlles() {
    var offen = [];
    window.addEventListener('beforeprint', function () {
      offen = Array.prototype.filter.call(d.querySelectorAll('.faltliste details'), function (f) { return !f.open; });
      offen.forEach(function (f) { f.open = true; });
    });
    window.addEventListener('afterprint', function () { offen.forEach(function (f) { f.open = false; }); });
  }

  function beginne() {
    druckeAlles();
    wurzel = d.body.dataset.wurzel;
    zeigeAdresse();
    Array.prototype.forEach.call(d.querySelectorAll('[data-suche]'), suche);
    var t = d.querySelector('#vergleich table');
    if (t) sortierbar(t);
    if ($('karte-bild')) karte();
    if ($('vergleich-auswahl')) vergleiche($('vergleich-auswahl'));
  }
  if (d.readyState === 'loading') d.addEventListener('DOMContentLoaded', beginne); else beginne();
})();
