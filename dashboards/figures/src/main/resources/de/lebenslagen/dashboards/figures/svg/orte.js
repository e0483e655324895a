/* Lebenslagen: Orte auf einer Karte, die eine Seite nachlädt. Setzt abbildung.js voraus.
   abbildung.zeigeOrte(kasten, schichten) zeichnet sie; abbildung.zeigeOrt hebt einen hervor;
   abbildung.male schreibt die gezeigte Karte als vollständiges SVG oder als Bildpunkte. */
(function () {
  'use strict';
  var NS = 'http://www.w3.org/2000/svg', KLEINSTER = 1.2, GROESSTER = 5, ANTEIL = 0.22, DICHT = 2.5, FELD = 8;

  function alle(wurzel, wahl) { return Array.prototype.slice.call(wurzel.querySelectorAll(wahl)); }
  function svgteil(name, attribute, eltern) {
    var e = document.createElementNS(NS, name);
    Object.keys(attribute).forEach(function (k) { e.setAttribute(k, attribute[k]); });
    if (eltern) eltern.appendChild(e);
    return e;
  }
  function rund(n) { return Math.round(n * 10) / 10; }
  // As Ortszeichen.radius: smaller where many stand close.
  function radius(anzahl, flaeche) {
    return rund(Math.max(KLEINSTER, Math.min(GROESSTER, ANTEIL * Math.sqrt(flaeche / Math.max(1, anzahl)))));
  }
  function form(zeichen, x, y, r) {
    var e = zeichen.ecken, d = '';
    if (!e.length) {
      return 'M' + rund(x - r) + ' ' + rund(y) + 'a' + r + ' ' + r + ' 0 1 0 ' + rund(2 * r) + ' 0a' + r + ' ' + r + ' 0 1 0-' + rund(2 * r) + ' 0z';
    }
    for (var i = 0; i < e.length; i += 2) d += (i ? 'L' : 'M') + rund(x + r * e[i]) + ' ' + rund(y + r * e[i + 1]);
    return d + 'z';
  }
  function menge(n, s) {
    var zahl = n < 1000 ? String(n) : n.toLocaleString('de-DE');
    return n === 1 ? zahl + ' ' + s.titel : s.mehrzahl === s.titel ? s.titel + ': ' + zahl : zahl + ' ' + s.mehrzahl;
  }

  function zeigeOrte(kasten, schichten) {
    var lagen = kasten.abbLagen = [];
    kasten.abbSchichten = schichten;
    alle(kasten, 'svg g.abb-orte').forEach(function (g) {
      var z = g.getAttribute('data-lage').split(' ').map(Number), svg = g.ownerSVGElement, gitter = {};
      g.textContent = '';
      schichten.forEach(function (s, k) {
        var r = radius(s.laenge.length, z[4]), d = [];
        s.laenge.forEach(function (l, i) {
          var x = z[0] + z[1] * l, y = z[2] + z[3] * s.breite[i], feld = Math.floor(x / FELD) + '/' + Math.floor(y / FELD);
          (gitter[feld] = gitter[feld] || []).push({ schicht: k, nr: i, x: x, y: y, r: r });
          d.push([y, x]);
        });
        d.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
        svgteil('path', { d: d.map(function (p) { return form(s.zeichen, p[1], p[0], r); }).join(''), fill: s.zeichen.farbe,
          stroke: '#ffffff', 'stroke-width': r < DICHT ? 1.2 : 2, 'paint-order': 'stroke', 'pointer-events': 'none' }, g);
      });
      svg.classList.toggle('abb-mit-orten', schichten.length > 0);
      lagen.push({ svg: svg, g: g, gitter: gitter, z: z });
    });
    var erste = kasten.querySelector('svg g.abb-orte'), stand = erste ? erste.getAttribute('data-stand') : '';
    // Worked out once: every step of the slider asks for all areas.
    var gemerkt = {};
    kasten.abbZusatz = schichten.length ? function (raum) {
      if (!gemerkt[raum]) gemerkt[raum] = schichten.map(function (s) { return menge((s.raeume[stand] || {})[raum] || 0, s); }).join(', ');
      return gemerkt[raum];
    } : null;
    kasten.dispatchEvent(new CustomEvent('abbildung:zusatz'));
    bediene(kasten);
  }

  /* The place next to a point of the screen, where one is near enough. */
  function suche(kasten, ereignis) {
    var svg = ereignis.target.closest && ereignis.target.closest('svg');
    var lage = (kasten.abbLagen || []).filter(function (l) { return l.svg === svg; })[0];
    if (!lage) return null;
    var m = svg.getScreenCTM();
    if (!m) return null;
    var x = (ereignis.clientX - m.e) / m.a, y = (ereignis.clientY - m.f) / m.d;
    var weit = (ereignis.pointerType === 'touch' ? 12 : 4) / m.a, beste = null, kleinste = Infinity;
    var felder = Math.ceil((weit + GROESSTER) / FELD), fx = Math.floor(x / FELD), fy = Math.floor(y / FELD);
    for (var i = fx - felder; i <= fx + felder; i++) {
      for (var j = fy - felder; j <= fy + felder; j++) {
        (lage.gitter[i + '/' + j] || []).forEach(function (o) {
          var abstand = Math.hypot(o.x - x, o.y - y);
          if (abstand <= Math.max(weit, o.r + 1) && abstand <= kleinste) { kleinste = abstand; beste = o; }
        });
      }
    }
    return beste && { lage: lage, ort: beste, gebiet: ereignis.target.abb };
  }
  function worte(s, nr) {
    var teile = [s.titel];
    if (s.traeger && s.traeger[nr]) teile.push('Träger: ' + s.traeger[nr]);
    if (s.anschriften && s.anschriften[nr]) teile.push(s.anschriften[nr]);
    return teile;
  }
  function tipp(kasten) {
    if (!kasten.abbOrtstipp) {
      var t = kasten.abbOrtstipp = document.createElement('div');
      t.className = 'abb-tipp abb-ortstipp';
      t.hidden = true;
      t.setAttribute('aria-hidden', 'true');
      kasten.appendChild(t);
    }
    return kasten.abbOrtstipp;
  }
  function verbirg(kasten) {
    if (kasten.abbOrtstipp) kasten.abbOrtstipp.hidden = true;
    alle(kasten, '.abb-ort-an').forEach(function (e) { e.parentNode.removeChild(e); });
  }
  function zeige(kasten, lage, o, gebiet) {
    var s = kasten.abbSchichten[o.schicht], t = tipp(kasten), zeile;
    verbirg(kasten);
    alle(kasten, '.abb-tipp').forEach(function (e) { e.hidden = true; });
    t.textContent = '';
    zeile = t.appendChild(document.createElement('strong'));
    zeile.textContent = s.namen[o.nr];
    worte(s, o.nr).forEach(function (w) { t.appendChild(document.createElement('span')).textContent = w; });
    if (gebiet) t.appendChild(document.createElement('span')).textContent = gebiet.name + ': ' + gebiet.wert;
    t.hidden = false;
    svgteil('circle', { cx: rund(o.x), cy: rund(o.y), r: rund(o.r + 3), 'class': 'abb-ort-an', fill: 'none', 'pointer-events': 'none' }, lage.g);
    var m = lage.svg.getScreenCTM(), b = kasten.getBoundingClientRect(), g = t.getBoundingClientRect();
    var x = o.x * m.a + m.e - b.left, y = o.y * m.d + m.f - b.top;
    t.style.left = Math.max(0, Math.min(b.width - g.width, x - g.width / 2)) + 'px';
    t.style.top = (y - g.height - 14 < 0 ? y + 14 : y - g.height - 14) + 'px';
  }
  /* A place by its number, as a list names it; gives its words. */
  function zeigeOrt(kasten, schicht, nr) {
    var lage = kasten.abbLagen.filter(function (l) { return l.svg.getBoundingClientRect().width > 0; })[0], s = kasten.abbSchichten[schicht];
    if (lage) {
      zeige(kasten, lage, { schicht: schicht, nr: nr, x: lage.z[0] + lage.z[1] * s.laenge[nr], y: lage.z[2] + lage.z[3] * s.breite[nr], r: radius(s.laenge.length, lage.z[4]) });
    }
    return [s.namen[nr]].concat(worte(s, nr)).join(', ');
  }

  function bediene(kasten) {
    if (kasten.abbOrteBedienbar) return;
    kasten.abbOrteBedienbar = true;
    kasten.addEventListener('pointermove', function (e) {
      var treffer = suche(kasten, e);
      if (treffer) { zeige(kasten, treffer.lage, treffer.ort, treffer.gebiet); e.stopPropagation(); } else verbirg(kasten);
    }, true);
    kasten.addEventListener('pointerleave', function () { verbirg(kasten); });
    kasten.addEventListener('click', function (e) {
      var treffer = suche(kasten, e);
      if (treffer) zeige(kasten, treffer.lage, treffer.ort, treffer.gebiet);
    });
    kasten.addEventListener('keydown', function (e) { if (e.key === 'Escape') verbirg(kasten); });
  }

  /* --- The map as it is shown, with title, key of the places and source: a file for others. */
  var BREITE = 760, RAND = 20, stift = null;
  function misst(text, groesse, fett) {
    stift = stift || document.createElement('canvas').getContext('2d');
    stift.font = (fett ? '600 ' : '400 ') + groesse + 'px "Source Sans 3"';
    return stift.measureText(text).width;
  }
  function umbrich(text, groesse, fett) {
    var zeilen = [], zeile = '';
    text.split(' ').forEach(function (wort) {
      var neu = zeile ? zeile + ' ' + wort : wort;
      if (zeile && misst(neu, groesse, fett) > BREITE) { zeilen.push(zeile); zeile = wort; } else zeile = neu;
    });
    return zeilen.concat(zeile || []);
  }
  function schreibe(g, text, x, y, groesse, fett, farbe) {
    var attribute = { x: x, y: rund(y), 'font-size': groesse, fill: farbe || '#16232e' };
    if (fett) attribute['font-weight'] = '600';
    svgteil('text', attribute, g).textContent = text;
  }
  function absatz(g, text, y, groesse, fett, farbe) {
    umbrich(text, groesse, fett).forEach(function (zeile) {
      schreibe(g, zeile, 0, y + groesse, groesse, fett, farbe);
      y += groesse * 1.3;
    });
    return y;
  }
  /* What a style sheet gives to the map on its page, as attributes of its copy. */
  function uebernimm(kopie) {
    alle(kopie, '.abb-aus').forEach(function (e) { e.setAttribute('opacity', '.15'); });
    alle(kopie, '.abb-gewaehlt').forEach(function (e) { e.setAttribute('stroke', '#8f3d0e'); e.setAttribute('stroke-width', '3'); });
    alle(kopie, '.abb-ort-an').forEach(function (e) { e.parentNode.removeChild(e); });
    alle(kopie, '[data-p][visibility=hidden]').forEach(function (e) { e.setAttribute('visibility', 'visible'); e.setAttribute('fill-opacity', '.8'); });
    alle(kopie, '*').concat(kopie).forEach(function (e) {
      Array.prototype.slice.call(e.attributes).forEach(function (a) {
        if (/^(data-|aria-|class$|role$|tabindex$)/.test(a.name)) e.removeAttribute(a.name);
      });
    });
  }
  function baue(kasten, angaben) {
    var vorlage = kasten.querySelector('.bild-breit svg, .bild-immer svg'), kopie = vorlage.cloneNode(true);
    var masse = vorlage.getAttribute('viewBox').split(' ').map(Number), svg = svgteil('svg', { xmlns: NS, 'font-family': vorlage.getAttribute('font-family') });
    var grund = svgteil('path', { fill: '#ffffff' }, svg), defs = svgteil('defs', {}, svg);
    alle(kasten, 'pattern').forEach(function (p) { defs.appendChild(p.cloneNode(true)); });
    var g = svgteil('g', { transform: 'translate(' + RAND + ' ' + RAND + ')' }, svg);
    uebernimm(kopie);
    var y = absatz(g, angaben.titel, 0, 20, true);
    y = absatz(g, angaben.unterzeile, y + 2, 15, false, '#4a5863') + 8;
    var karte = svgteil('g', { transform: 'translate(0 ' + rund(y) + ')' }, g);
    while (kopie.firstChild) karte.appendChild(kopie.firstChild);
    y += masse[3] + 12;
    kasten.abbSchichten.forEach(function (s) {
      svgteil('path', { d: form(s.zeichen, 8, y + 8, 5), fill: s.zeichen.farbe, stroke: '#ffffff', 'stroke-width': 2, 'paint-order': 'stroke' }, g);
      schreibe(g, menge(s.laenge.length, s) + ', Liste vom ' + s.stand, 22, y + 13, 14);
      y += 22;
    });
    y += 4;
    angaben.zeilen.forEach(function (zeile) { y = absatz(g, zeile, y, 13, false, '#4a5863') + 3; });
    var hoehe = Math.ceil(y + 2 * RAND), breite = BREITE + 2 * RAND;
    svg.setAttribute('viewBox', '0 0 ' + breite + ' ' + hoehe);
    svg.setAttribute('width', breite);
    svg.setAttribute('height', hoehe);
    grund.setAttribute('d', 'M0 0H' + breite + 'V' + hoehe + 'H0z');
    return svg;
  }
  function passeEin(svg) {
    alle(svg, 'text').forEach(function (t) {
      t.setAttribute('textLength', rund(misst(t.textContent, +t.getAttribute('font-size'), t.hasAttribute('font-weight'))));
      t.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    });
    return new XMLSerializer().serializeToString(svg);
  }
  function verschiebung(t) {
    var x = 0, y = 0;
    for (var e = t.parentNode; e && e.getAttribute; e = e.parentNode) {
      var m = /^translate\(([-\d.]+) ([-\d.]+)\)/.exec(e.getAttribute('transform') || '');
      if (m) { x += +m[1]; y += +m[2]; }
    }
    return { x: x, y: y };
  }
  /* The letters are painted in the page, which has their font; a picture alone has not. */
  function punkte(svg, breite, dann) {
    var texte = alle(svg, 'text').map(function (t) {
      var v = verschiebung(t), anker = t.getAttribute('text-anchor');
      return { text: t.textContent, x: +t.getAttribute('x') + v.x, y: +t.getAttribute('y') + v.y, groesse: t.getAttribute('font-size'), fett: t.hasAttribute('font-weight'),
        farbe: t.getAttribute('fill'), deckung: +(t.getAttribute('opacity') || 1), anker: anker === 'middle' ? 'center' : anker || 'start' };
    });
    var ohne = svg.cloneNode(true), bild = new Image(), teil = breite / +svg.getAttribute('width');
    alle(ohne, 'text').forEach(function (t) { t.parentNode.removeChild(t); });
    bild.onload = function () {
      var flaeche = document.createElement('canvas'), p = flaeche.getContext('2d');
      flaeche.width = breite;
      flaeche.height = Math.round(+svg.getAttribute('height') * teil);
      p.drawImage(bild, 0, 0, flaeche.width, flaeche.height);
      p.scale(teil, teil);
      texte.forEach(function (t) {
        p.font = (t.fett ? '600 ' : '400 ') + t.groesse + 'px "Source Sans 3"';
        p.fillStyle = t.farbe;
        p.globalAlpha = t.deckung;
        p.textAlign = t.anker;
        p.fillText(t.text, t.x, t.y);
      });
      flaeche.toBlob(dann, 'image/png');
    };
    bild.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(ohne));
  }
  /* angaben: titel, unterzeile, zeilen; art: svg or png; dann gets a Blob. */
  function male(kasten, angaben, art, dann) {
    var svg = baue(kasten, angaben);
    if (art === 'png') punkte(svg, 1600, dann); else dann(new Blob([passeEin(svg)], { type: 'image/svg+xml' }));
  }

  window.abbildung.zeigeOrte = zeigeOrte;
  window.abbildung.zeigeOrt = zeigeOrt;
  window.abbildung.verbirgOrt = verbirg;
  window.abbildung.male = male;
})();
