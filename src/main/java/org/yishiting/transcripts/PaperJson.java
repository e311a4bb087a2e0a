package org.yishiting.transcripts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A paper as JSON: UTF-8, members in the order of the records, absent ones left out. The same paper gives the same bytes, always. */
public final class PaperJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private PaperJson() {}

    public static byte[] write(Paper paper) {
        return MAPPER.writeValueAsBytes(paper);
    }

    public static Paper read(byte[] json) {
        return MAPPER.readValue(json, Paper.class);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
