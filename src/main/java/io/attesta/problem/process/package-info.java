/** Steps of problem management that models call. */
package io.attesta.problem.process;
