package org.yishiting.residents;

import com.vaadin.flow.component.Component;

/** The page that people are sent to when one they asked for needs an account. */
public interface SignInPage {

    Class<? extends Component> view();
}
