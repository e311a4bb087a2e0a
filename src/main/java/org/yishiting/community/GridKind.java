package org.yishiting.community;

/** BASE grids (基础网格) divide a community by area; DEDICATED ones (专属网格) are one school, clinic or market. */
public enum GridKind {
    BASE, DEDICATED
}
