/**
 * Puts the interpreter into a Zeppelin, checks it there, and starts a Zeppelin on copies of notes.
 * Knows a Zeppelin's folders and processes, none of its classes.
 */
@NullMarked
package de.lebenslagen.notebook.einbau;

import org.jspecify.annotations.NullMarked;
