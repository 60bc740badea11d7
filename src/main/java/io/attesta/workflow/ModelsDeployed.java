package io.attesta.workflow;

/**
 * A bundle of models was deployed on this node and the deployment is committed.
 *
 * @param bundle name of the practice folder
 */
public record ModelsDeployed(String bundle) {}
