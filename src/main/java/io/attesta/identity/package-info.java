/**
 * Who acts and what they may: groups, local users, the current person, and what the engine is told
 * about them.
 */
package io.attesta.identity;
