/** Steps of improvement that models call. */
package io.attesta.improvement.process;
