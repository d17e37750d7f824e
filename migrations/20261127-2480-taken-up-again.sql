-- An instrument that was set aside is taken up again under the title of the file that brings it back.
grant update (title) on mandates.instruments to hemisec_app;
