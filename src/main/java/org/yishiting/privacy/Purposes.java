package org.yishiting.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Purposes that ask for each item by itself ({@link SeparateConsent}), whichever module asks. Their switches only say whether one may be asked;
 * turning one off takes back every item.
 */
@Configuration(proxyBeanMethods = false)
public class Purposes {

    private static final String WORDS = "privacy.purpose.";

    /** 写名字: a name beside what was said, done or honoured. Without it pages say 居民. */
    public static final Purpose NAME = new Purpose(WORDS + "name", 1);

    /** 放照片: a photo on which somebody is to be recognised. */
    public static final Purpose PHOTO = new Purpose(WORDS + "photo", 1);

    /** 转给别的单位: what somebody raised, handed to another body. */
    public static final Purpose REFERRAL = new Purpose(WORDS + "referral", 1);

    @Bean
    Purpose writingNames() {
        return NAME;
    }

    @Bean
    Purpose showingPhotos() {
        return PHOTO;
    }

    @Bean
    Purpose handingOn() {
        return REFERRAL;
    }
}
