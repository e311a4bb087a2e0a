package org.yishiting.residents;

import org.jspecify.annotations.Nullable;

/** Just enough for people to recognise a device of theirs; nothing of what the browser said is kept. */
public enum Device {
    WECHAT, ANDROID, IPHONE, IPAD, WINDOWS, MAC, LINUX, OTHER;

    static Device of(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent;
        if (agent.contains("MicroMessenger")) return WECHAT;
        if (agent.contains("Android") || agent.contains("HarmonyOS")) return ANDROID;
        if (agent.contains("iPhone")) return IPHONE;
        if (agent.contains("iPad")) return IPAD;
        if (agent.contains("Windows")) return WINDOWS;
        if (agent.contains("Macintosh")) return MAC;
        return agent.contains("Linux") ? LINUX : OTHER;
    }
}
