/**
 * The parties a service provider deals with (8.3.2, 8.3.4): customers with their service reviews,
 * suppliers with their contracts.
 */
package io.attesta.party;
