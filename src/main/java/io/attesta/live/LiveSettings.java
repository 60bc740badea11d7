package io.attesta.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the streams.
 *
 * @param delay how often the node looks for changes while somebody listens
 * @param beat how often a quiet stream gives a sign of life; proxies must wait longer than that
 * @param check how often the groups of those who listen are read anew
 * @param kept how long changes are kept for those who come back
 * @param perPerson most streams of one person on a node
 * @param perNode most streams of a node
 * @param withoutSession how long a stream lasts whose reader has logged in for this call only
 */
@ConfigurationProperties("attesta.live")
record LiveSettings(
    @DefaultValue("250ms") Duration delay,
    @DefaultValue("20s") Duration beat,
    @DefaultValue("45s") Duration check,
    @DefaultValue("1h") Duration kept,
    @DefaultValue("10") int perPerson,
    @DefaultValue("3000") int perNode,
    @DefaultValue("5m") Duration withoutSession) {}
