/** The services that are on offer (8.2.4). */
package io.attesta.catalogue;
