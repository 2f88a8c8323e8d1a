//! Service folders, project files and the pilot's session store.
