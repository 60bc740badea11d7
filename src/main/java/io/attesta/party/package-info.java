/** The parties a service provider deals with; customers for now (8.3.2). */
package io.attesta.party;
