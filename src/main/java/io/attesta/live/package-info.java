/**
 * Tells open pages that something they may show has changed, as hints without content: what it is
 * now they read over REST, which checks again who may see it.
 */
package io.attesta.live;
