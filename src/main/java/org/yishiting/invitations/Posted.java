package org.yishiting.invitations;

import java.time.LocalDate;
import java.util.List;
import org.yishiting.photos.PhotoId;

/**
 * How everybody was told of a meeting on a day, in words: 公告栏4处，短信1204条.
 *
 * @param photos of the notice where it hangs; the offices see them, nobody else
 */
public record Posted(LocalDate on, String words, List<PhotoId> photos) {}
