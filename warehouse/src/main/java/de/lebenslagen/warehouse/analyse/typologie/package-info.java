/** Types of areas that can be explained: each is represented by a real area. */
@NullMarked
package de.lebenslagen.warehouse.analyse.typologie;

import org.jspecify.annotations.NullMarked;
