/**
 * Linear and integer programs in whole numbers, and the two engines that solve them.
 *
 * <p>The only place that knows OR-Tools and ojAlgo. It knows nothing of cells or suppression. An
 * engine's answer is a proposal: whoever needs certainty checks the returned point exactly ({@link
 * de.lebenslagen.warehouse.disclosure.solver.LinearProgram#isSolvedBy}).
 */
@NullMarked
package de.lebenslagen.warehouse.disclosure.solver;

import org.jspecify.annotations.NullMarked;
