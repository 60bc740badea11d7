/**
 * The graph of failures in memory: which configuration item fails when another one does. Plain
 * Java; knows neither Spring nor database. The rules are in ADR 9.
 */
package io.attesta.cmdb.graph;
